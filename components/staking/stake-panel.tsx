'use client';

import { useState } from 'react';
import { Stepper } from '@/components/flow/stepper';
import { AmountChips } from '@/components/trade/amount-chips';
import { AmountField } from '@/components/trade/amount-field';
import { AmountError } from '@/components/trade/amount-issue';
import { MainAction } from '@/components/trade/main-action';
import { Address } from '@/components/ui/address';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { plainAmount } from '@/lib/domain/format/format';
import type { Format } from '@/lib/domain/format/locale-format';
import { toUsdDown, USDM_DECIMALS, WAD } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import { type StakeForm, type StakeView, viewStake } from '@/lib/domain/staking/stake-form';
import { inXms, type Staking } from '@/lib/domain/staking/staking';
import { fixesOf } from '@/lib/domain/trade/amount-fixes';
import type { MintStep } from '@/lib/domain/trade/steps';
import { explainForm, problemLabel } from '@/lib/domain/words/form-words';
import { stepWords } from '@/lib/domain/words/step-words';
import { useCapabilities } from '@/lib/hooks/trade/use-capabilities';
import { useMainAction } from '@/lib/hooks/trade/use-main-action';
import type { Signing } from '@/lib/hooks/trade/use-signing';
import { useDeployment } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';

const WAYS = [
  { value: 'stake', label: 'Stake' },
  { value: 'unstake', label: 'Unstake' },
] as const;

type StakePanelProps = {
  staking: Staking | undefined;
  snapshot: Snapshot | undefined;
  signing: Signing;
};

/** The form to stake or unstake, with what will be signed. */
export function StakePanel({ staking, snapshot, signing }: StakePanelProps) {
  const [form, setForm] = useState<StakeForm>({ way: 'stake', amount: '' });
  const deployment = useDeployment();
  const { canBatch } = useCapabilities();
  const format = useFormat();
  const { way } = form;
  const view = staking && snapshot && viewStake(form, staking, snapshot.xmsBalance, canBatch);
  const shown = view?.amount === undefined ? 'XMS' : format.quantity(inXms(view.amount));
  const title = `${way === 'stake' ? 'Stake' : 'Unstake'} ${shown}`;
  const action = useMainAction({
    obstacle: signing.obstacle,
    problem: view ? view.issue && problemLabel(view.issue, format.locale) : 'Loading…',
    label: title,
    submit: () => {
      const receiver = staking?.account?.address;
      if (!deployment || !receiver || view?.amount === undefined || view.issue) return;
      const { stakedXms, xms } = deployment;
      const { amount, shares } = view;
      const intent = { stakedXms, xms, amount, receiver };
      signing.start(way === 'stake' ? { kind: way, ...intent } : { kind: way, ...intent, shares });
    },
  });
  return (
    <Panel>
      <div className="grid gap-4">
        <SegmentedControl
          label="What to do"
          onChange={(next) => setForm({ way: next, amount: '' })}
          options={WAYS}
          value={way}
        />
        <StakeAmount form={form} onChange={setForm} snapshot={snapshot} staking={staking} view={view} />
        {/* Before the review, so that a phone shows it without scrolling. */}
        <MainAction {...action} />
        <StakeReview shown={shown} title={title} view={view} way={way} />
        <p className="text-muted text-sm">
          XMS is volatile and its market is small: it can lose most of its value, and staking does not protect
          you. Fees depend on trading and may be nothing. Staked XMS does not vote.
        </p>
      </div>
    </Panel>
  );
}

type StakeAmountProps = Pick<StakePanelProps, 'staking' | 'snapshot'> & {
  form: StakeForm;
  onChange: (form: StakeForm) => void;
  view: StakeView | undefined;
};

function StakeAmount({ form, onChange, view, staking, snapshot }: StakeAmountProps) {
  const format = useFormat();
  const { way } = form;
  const issue = view?.issue;
  const words = issue && issue.name !== 'amount-empty' ? wordsOf(issue, form, format.locale) : undefined;
  const setAmount = (amount: string) => onChange({ way, amount });
  return (
    <AmountField
      aside={
        view && (
          <AmountChips
            max={inXms(view.max)}
            onChoose={(amount) =>
              onChange({ way, amount, all: amount === plainAmount(view.max, USDM_DECIMALS) })
            }
          />
        )
      }
      below={
        view &&
        staking?.account && <p className="text-muted text-sm">Balance {format.quantity(inXms(view.max))}</p>
      }
      error={issue && words && <AmountError fixes={fixesOf(issue)} onFix={setAmount} words={words} />}
      hint={view && snapshot ? hintOf(view, snapshot, format) : <Skeleton width={24} />}
      label={way === 'stake' ? 'You stake' : 'You unstake'}
      name="amount"
      onChange={setAmount}
      trailing={<span className="shrink-0 pe-2 font-semibold text-lg">XMS</span>}
      value={view?.text ?? form.amount}
    />
  );
}

type StakeReviewProps = {
  way: StakeForm['way'];
  view: StakeView | undefined;
  /** "Stake 250 XMS", and the amount alone. */
  title: string;
  shown: string;
};

/** What will be signed: one sentence, the contract, and the requests to the wallet. */
function StakeReview({ way, view, title, shown }: StakeReviewProps) {
  const deployment = useDeployment();
  const isStaking = way === 'stake';
  const steps = view?.steps ?? (isStaking ? USUAL_STEPS : (['mint'] as const));
  return (
    <section aria-label="Review">
      <p className="mb-2 min-h-[2lh] font-medium wrap-anywhere">
        {isStaking
          ? `Stake ${shown}. Fees are added to your stake from then on.`
          : `Unstake ${shown} and what it earns until then, sent to your address.`}
      </p>
      <DefinitionRows
        rows={[
          {
            term: isStaking ? 'Contract and spender' : 'Contract',
            explain: 'The staking contract. It has no owner, no lock and no fee, and cannot be changed.',
            value: deployment && (
              <Address address={deployment.stakedXms} label="Copy the address of the staking contract" />
            ),
          },
        ]}
      />
      <h2 className="mt-4 mb-3 font-semibold">
        {steps.length > 1 ? `${steps.length} wallet confirmations` : '1 wallet confirmation'}
      </h2>
      <Stepper
        label="Steps"
        steps={steps.map((kind) => ({
          key: kind,
          state: 'todo',
          ...stepWords(
            kind === 'approve'
              ? { kind, deposit: shown, symbol: 'XMS', approval: 'exact' }
              : kind === 'batch'
                ? { kind, title: `Approve and stake ${shown}` }
                : { kind: 'final', title },
          ),
        }))}
      />
    </section>
  );
}

/** The requests for most users, shown while nothing is known about the account. */
const USUAL_STEPS: readonly MintStep[] = ['approve', 'mint'];

function wordsOf(issue: NonNullable<StakeView['issue']>, { way }: StakeForm, locale: string) {
  const words = explainForm(issue, locale);
  return issue.name === 'balance' && way === 'unstake'
    ? { ...words, title: 'More than you have staked' }
    : words;
}

/** What the amount is worth, at the price at which XMS is valued. */
function hintOf({ amount }: StakeView, { xmsAverage }: Snapshot, format: Format): string {
  if (xmsAverage === 0n) return 'XMS has no valid average price right now';
  if (amount === undefined) return `1 XMS is worth ${format.price(xmsAverage)}`;
  return `Worth ${format.usd(toUsdDown(amount, xmsAverage, WAD))}`;
}
