'use client';

import { useId, useMemo } from 'react';
import { Button } from '@/components/ui/buttons/button';
import type { Activity } from '@/lib/domain/history/activity';
import { type ApprovalState, approvalState } from '@/lib/domain/history/approval-state';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import { MAX_UINT256 } from '@/lib/domain/model/convert';
import { inAsset } from '@/lib/domain/model/quantity';
import type { Asset } from '@/lib/domain/model/types';
import { useSigning } from '@/lib/hooks/trade/use-signing';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { inRow } from './activity-cells';

const WORDS: Record<ApprovalState['state'], string> = {
  active: 'Active',
  used: 'Used',
  revoked: 'Revoked',
  replaced: 'Replaced',
  over: 'Inactive',
};

type ApprovalStatusProps = { approval: Activity; known: readonly Activity[] };

/**
 * The current state of an approval: how much of it remains if that is less than the approved amount, and a button to
 * revoke it if it belongs to the connected account. Loaded when the first approval is shown.
 */
export function ApprovalStatus({ approval, known }: ApprovalStatusProps) {
  const { snapshot } = useTreasury();
  const { address } = useAccount();
  const format = useFormat();
  const { sender, amounts } = approval;
  const asset = snapshot && assetBy(snapshot, amounts[0]?.asset);
  // Balances and allowances are those of one account; until they are loaded, of none.
  const isKnown = snapshot?.account !== undefined && sameAddress(snapshot.account, sender);
  const allowance = isKnown ? asset?.account.allowance : undefined;
  const found = useMemo(() => approvalState(approval, known, allowance), [approval, known, allowance]);
  if (!found) return null;
  const isOwn = address !== undefined && sameAddress(address, sender);
  const canRevoke = found.state === 'active' && isOwn && asset !== undefined;
  const isPart = found.state === 'active' && found.left < (amounts[0]?.amount ?? 0n);
  const isUnlimited = amounts[0]?.amount === MAX_UINT256;
  const left = isPart && !isUnlimited && asset && `${inRow(inAsset(asset, found.left), format)} left`;
  return (
    <span className="ms-auto flex max-w-40 shrink-0 flex-col items-end text-end font-normal wrap-anywhere lg:max-w-72 lg:flex-row lg:flex-wrap lg:items-center lg:justify-end lg:gap-x-3">
      {(left || !canRevoke) && (
        <span className="text-muted text-sm leading-6 stacked:text-xs">{left || WORDS[found.state]}</span>
      )}
      {canRevoke && <Revoke asset={asset} />}
    </span>
  );
}

function Revoke({ asset: { token, symbol } }: { asset: Asset }) {
  const { start, obstacle, why, lost } = useSigning();
  const reason = useId();
  if (obstacle === 'viewing') return WORDS.active;
  return (
    <>
      <Button
        aria-describedby={reason}
        className="lg:-my-1"
        off={why !== undefined}
        onClick={() => start({ kind: 'approve', asset: token, amount: 0n })}
        size="sm"
        variant="danger"
      >
        Revoke<span className="sr-only"> the Treasury’s {symbol || 'unnamed token'} approval</span>
      </Button>
      {/* The page already shows the transaction in progress; repeating that in every row would be noise. */}
      <span className={obstacle === 'busy' ? 'sr-only' : 'basis-full text-muted text-sm'} id={reason}>
        {why}
      </span>
      <span aria-live="polite" className="basis-full text-muted text-sm">
        {why ? '' : lost}
      </span>
    </>
  );
}
