'use client';

import { useId, useMemo } from 'react';
import { Button } from '@/components/ui/buttons/button';
import type { Activity } from '@/lib/domain/history/activity';
import { type ApprovalState, approvalState } from '@/lib/domain/history/approval-state';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import { MAX_UINT256 } from '@/lib/domain/model/convert';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { useOrderAllowance } from '@/lib/hooks/orders/use-order-allowance';
import { useSigning } from '@/lib/hooks/trade/use-signing';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';
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
  const { sender, amounts, spender } = approval;
  const token = snapshot && tokenIn(snapshot, amounts[0]?.asset);
  // Balances and allowances are those of one account; until they are loaded, of none.
  const isKnown = snapshot?.account !== undefined && sameAddress(snapshot.account, sender);
  const isForOrders = spender === 'orders';
  const ofOrders = useOrderAllowance(isKnown && isForOrders ? token?.address : undefined, known);
  const ofTreasury = isKnown && !isForOrders ? token?.allowance : undefined;
  const allowance = isForOrders ? ofOrders : ofTreasury;
  const usdm = snapshot?.usdm;
  const found = useMemo(
    () => approvalState(approval, known, allowance, usdm),
    [approval, known, allowance, usdm],
  );
  if (!found) return null;
  const isOwn = address !== undefined && sameAddress(address, sender);
  const canRevoke = found.state === 'active' && isOwn && token !== undefined;
  const isPart = found.state === 'active' && found.left < (amounts[0]?.amount ?? 0n);
  const isUnlimited = amounts[0]?.amount === MAX_UINT256;
  const left = isPart && !isUnlimited && token && `${inRow({ ...token, value: found.left }, format)} left`;
  return (
    <span className="ms-auto flex max-w-40 shrink-0 flex-col items-end text-end font-normal wrap-anywhere lg:max-w-72 lg:flex-row lg:flex-wrap lg:items-center lg:justify-end lg:gap-x-3">
      {(left || !canRevoke) && (
        <span className="text-muted text-sm leading-6 stacked:text-xs">{left || WORDS[found.state]}</span>
      )}
      {canRevoke && <Revoke isForOrders={isForOrders} token={token} />}
    </span>
  );
}

type Token = { address: Address; symbol: string; decimals: number; allowance: bigint | undefined };

/** A listed asset, with the Treasury's allowance, or USDm. */
function tokenIn(snapshot: Snapshot, address: Address | undefined): Token | undefined {
  const asset = assetBy(snapshot, address);
  if (asset) return { ...asset, address: asset.token, allowance: asset.account.allowance };
  if (!address || !sameAddress(address, snapshot.usdm)) return undefined;
  return { ...inUsdm(0n), address: snapshot.usdm, allowance: undefined };
}

function Revoke({ token, isForOrders }: { token: Token; isForOrders: boolean }) {
  const orders = useDeployment()?.orders;
  const { start, obstacle, why, lost } = useSigning();
  const reason = useId();
  const symbol = token.symbol || 'unnamed token';
  if (obstacle === 'viewing') return WORDS.active;
  return (
    <>
      <Button
        aria-describedby={reason}
        className="lg:-my-1"
        off={why !== undefined}
        onClick={() =>
          start({
            ...({ kind: 'approve', asset: token.address, amount: 0n } as const),
            ...(isForOrders && { orders }),
          })
        }
        size="sm"
        variant="danger"
      >
        Revoke
        <span className="sr-only">
          {isForOrders ? ` the ${symbol} approval for orders` : ` the Treasury’s ${symbol} approval`}
        </span>
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
