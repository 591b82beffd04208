import type { Activity, ActivityFilter } from '@/lib/domain/history/activity';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { Flow } from '@/lib/tx/engine/flow';
import { kindOf } from '@/lib/tx/kinds';

/** The Treasury and account whose flows are wanted. */
type Whose = { chainId: number; treasury: Address; account: ActivityFilter['account'] };

/**
 * The flows of an account (or all in this browser) that are not in the on-chain history, or not yet, newest first.
 * @param known the on-chain history: flows found in it are left out
 */
export function flowsNotOnChain(
  known: readonly Activity[],
  flows: readonly Flow[],
  { chainId, treasury, account }: Whose,
): Flow[] {
  const isWanted = (flow: Flow): boolean => {
    if (flow.chainId !== chainId || !sameAddress(flow.treasury, treasury)) return false;
    if (account === undefined) return true;
    const { sender, receiver } = flowActivity(flow);
    return [sender, receiver].some((who) => who !== undefined && sameAddress(who, account));
  };
  return flows.filter((flow) => isWanted(flow) && !isAmong(known, flow)).toReversed();
}

/** A flow as an activity: the request, and only the certain parts of its outcome. */
export function flowActivity(flow: Flow): Activity {
  const { intent, account, status, outcome } = flow;
  return {
    ...kindOf(intent).activity(intent, outcome),
    status,
    at: undefined,
    hash: flow.steps.findLast(({ hash }) => hash !== undefined)?.hash,
    sender: account,
    receiver: 'receiver' in intent ? intent.receiver : undefined,
  };
}

function isAmong(known: readonly Activity[], flow: Flow): boolean {
  if (flow.status !== 'confirmed') return false;
  const last = flow.steps.at(-1);
  const { kind, sender, amounts, spender, order } = flowActivity(flow);
  const asset = amounts[0]?.asset;
  return known.some((activity) => {
    if (activity.kind !== kind || activity.spender !== spender || !activity.at) return false;
    // Anyone may have sent the transaction about an order.
    if (order) return activity.order?.id === order.id;
    if (last?.hash !== undefined) return activity.hash === last.hash;
    // Settled from chain state without its transaction: a later activity of the same kind is the same one.
    const isLater = last?.asked !== undefined && activity.at.block > last.asked.block;
    const isSame = sameAddress(activity.sender, sender) && isSameAsset(activity.amounts[0]?.asset, asset);
    return isLater && isSame;
  });
}

const isSameAsset = (a: Address | undefined, b: Address | undefined): boolean =>
  a !== undefined && b !== undefined && sameAddress(a, b);
