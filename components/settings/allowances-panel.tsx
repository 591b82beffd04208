'use client';

import { type SubmitEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/fields/text-field';
import { TokenIcon } from '@/components/ui/figures/token-icon';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { rowAmount } from '@/lib/domain/format/locale-format';
import { shortAddress } from '@/lib/domain/model/address';
import { MAX_UINT256 } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import { parseAmount } from '@/lib/domain/model/parse';
import { explainAmount } from '@/lib/domain/words/amount-words';
import { type OwnAllowance, type Spender, useAllowances } from '@/lib/hooks/settings/use-allowances';
import { type Signing, useSigning } from '@/lib/hooks/trade/use-signing';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { useWallets } from '@/lib/hooks/use-wallets';

const SPENDERS: Record<Spender['role'], string> = {
  treasury: 'Treasury',
  orders: 'Orders',
  gateway: 'Native coin gateway',
  staking: 'XMS staking',
};

/** What the contracts may take from the account, to lower or to revoke. */
export function AllowancesPanel() {
  const { viewAs, address, status } = useAccount();
  const account = viewAs ?? address;
  const { snapshot } = useTreasury();
  const isReconnecting = status === 'reconnecting';
  return (
    <Panel aside={account && <span className="font-mono">{shortAddress(account)}</span>} title="Approvals">
      <p className="mb-4 text-muted text-sm">
        How much of each token the contracts may take from your account. Exact approvals are used up by the
        transaction they are made for.
      </p>
      <div aria-busy={isReconnecting || !snapshot} className="min-h-44">
        {account || isReconnecting ? <Rows /> : <Connect />}
      </div>
    </Panel>
  );
}

function Connect() {
  const wallets = useWallets();
  return (
    <Notice
      action={
        <Button busy={wallets.state === 'loading'} icon="wallet" onClick={wallets.open}>
          Connect wallet
        </Button>
      }
      title="Connect a wallet to see its approvals"
      tone="neutral"
    />
  );
}

function Rows() {
  const { rows, tokens, failed, retry } = useAllowances();
  const signing = useSigning();
  const [lowering, setLowering] = useState<OwnAllowance>();
  if (!rows && failed) return <Unread onRetry={retry} />;
  if (!rows) return <Waiting />;
  if (rows.length === 0) {
    return (
      <Notice title="No approvals" tone="success">
        None of the {tokens} listed tokens, USDm included, can be taken from this account.
      </Notice>
    );
  }
  return (
    <>
      <ul className="divide-y divide-line border-line border-y">
        {rows.map((row) => (
          <Row key={row.key} onLower={() => setLowering(row)} row={row} signing={signing} />
        ))}
      </ul>
      <p className="mt-3 text-muted text-sm">
        {signing.why ?? signing.lost ?? 'Every other listed token has no approval.'}
      </p>
      <LowerDialog onClose={() => setLowering(undefined)} row={lowering} signing={signing} />
    </>
  );
}

function Unread({ onRetry }: { onRetry: () => void }) {
  return (
    <Notice
      action={<Button onClick={onRetry}>Retry</Button>}
      title="Approvals could not be loaded"
      tone="warning"
    >
      No RPC node returned them.
    </Notice>
  );
}

function Waiting() {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {['first', 'second'].map((key) => (
        <li className="flex min-h-20 items-center" key={key}>
          <Skeleton width={28} />
        </li>
      ))}
    </ul>
  );
}

const intentOf = ({ token, spender: { role, address } }: OwnAllowance, amount: bigint) => ({
  ...({ kind: 'approve', screen: 'settings' } as const),
  asset: token,
  amount,
  ...(role !== 'treasury' && { [role]: address }),
});

type RowProps = { row: OwnAllowance; signing: Signing; onLower: () => void };

function Row({ row, signing, onLower }: RowProps) {
  const { symbol, asset, spender, amount } = row;
  const format = useFormat();
  const what = `the ${symbol} approval of ${SPENDERS[spender.role]}`;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <TokenIcon size={32} symbol={symbol} tier={asset?.tier} />
      <div className="min-w-0 grow basis-44">
        <p className="font-semibold wrap-anywhere" title={amount && format.exactQuantity(amount)}>
          {amount ? writeAllowance(amount, format) : `${symbol}, unknown amount`}
        </p>
        <p className="text-muted text-sm">
          {SPENDERS[spender.role]} <span className="font-mono">{shortAddress(spender.address)}</span>
        </p>
      </div>
      <div className="flex gap-4">
        {amount && (
          <Button aria-label={`Lower ${what}`} off={signing.why !== undefined} onClick={onLower} size="sm">
            Lower
          </Button>
        )}
        <Button
          aria-label={`Revoke ${what}`}
          off={signing.why !== undefined}
          onClick={() => signing.start(intentOf(row, 0n))}
          size="sm"
          variant="danger"
        >
          Revoke
        </Button>
      </div>
    </li>
  );
}

/** Some tokens keep an unlimited allowance as it is, others lower even that by what was spent. */
const writeAllowance = (amount: Quantity, format: ReturnType<typeof useFormat>): string =>
  amount.value > MAX_UINT256 / 2n
    ? `Unlimited ${amount.symbol}`
    : `${rowAmount(format, amount.value, amount.decimals)} ${amount.symbol}`;

type LowerProps = { row: OwnAllowance | undefined; signing: Signing; onClose: () => void };

function LowerDialog({ row, signing, onClose }: LowerProps) {
  const id = useId();
  return (
    <Dialog
      footer={
        <Button form={id} off={signing.why !== undefined} type="submit" variant="primary">
          Change approval
        </Button>
      }
      onClose={onClose}
      open={row !== undefined}
      title={row ? `Lower the ${row.symbol} approval` : ''}
    >
      {row?.amount && (
        <LowerForm amount={row.amount} formId={id} onClose={onClose} row={row} start={signing.start} />
      )}
    </Dialog>
  );
}

type LowerFormProps = {
  row: OwnAllowance;
  amount: Quantity;
  formId: string;
  start: Signing['start'];
  onClose: () => void;
};

function LowerForm({ row, amount, formId, start, onClose }: LowerFormProps) {
  const format = useFormat();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const parsed = parseAmount(text, amount.decimals);
    if (!parsed.ok) {
      const { title, hint } = explainAmount(parsed.issue, format.locale);
      return setError(`${title}. ${hint}`);
    }
    if (parsed.value >= amount.value) return setError('Enter less than is approved now.');
    onClose();
    start(intentOf(row, parsed.value));
  };
  return (
    <form id={formId} noValidate onSubmit={submit}>
      <p className="text-muted text-sm">
        {SPENDERS[row.spender.role]} may take {writeAllowance(amount, format)} now.
      </p>
      <TextField
        error={error}
        hint="0 revokes it."
        inputMode="decimal"
        label="New approval"
        onChange={(typed) => {
          setText(typed);
          setError(undefined);
        }}
        trailing={row.symbol}
        value={text}
      />
    </form>
  );
}
