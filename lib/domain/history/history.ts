import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { RefundReason } from '@/lib/domain/orders/order';

/** Where and when something was logged; `time` in Unix seconds. Two logs are the same by `block` and `logIndex`. */
export type Logged = { block: bigint; logIndex: number; hash: `0x${string}`; time: bigint };

export type LoggedActionKind =
  | 'mint'
  | 'redeem'
  | 'redeem-pro-rata'
  | 'credit'
  | 'claim'
  /** An order at the next price was made. What settles of it is a mint or redemption with `order`. */
  | 'order-mint'
  | 'order-redeem'
  /** All of an order was returned. */
  | 'order-refund'
  /** A payment of an order failed, and is kept for the account; or the account took it. */
  | 'order-kept'
  | 'order-withdrawal';

/** What is known about an order from one of its events. */
export type OrderFacts = {
  id: bigint;
  /** For all of it: USDm or token units; 0 for any price. */
  minimum?: bigint | undefined;
  /** At which it was settled: USD for a whole token, 18 decimals. */
  price?: bigint | undefined;
  /** What was returned: token units or USDm; and why. */
  refunded?: bigint | undefined;
  reason?: RefundReason | undefined;
};

/** A mint, redemption, claim or order, or an amount the Treasury holds for an account because a transfer failed (`credit`). */
export type LoggedAction = Logged & {
  kind: LoggedActionKind;
  sender: Address;
  receiver: Address;
  /**
   * Token units deposited (mint) or paid out (otherwise). A pro-rata redemption lists what left the Treasury, whether
   * paid or credited; assets with no amount are left out. An order to redeem has no amount of its asset yet, and a refund
   * does not say what of.
   */
  amounts: readonly { asset: Address; amount: bigint }[];
  /** Minted or burned, 18 decimals; for an order to redeem, what was ordered with; 0 for everything else. */
  usdm: bigint;
  /** Deposited or paid out as native coin, of which the asset is the wrapped form. */
  coin?: true | undefined;
  /** The block of the Treasury's action before, or of the event about an order of the same account; undefined for credits. */
  previous?: bigint | undefined;
  order?: OrderFacts | undefined;
};

/** An order was settled or returned, at the end of the mint or redemption that this may have been. */
export type OrderClosed = Logged & {
  kind: 'order-closed';
  owner: Address;
  /** Whether the Treasury minted or redeemed any of it. */
  filled: boolean;
  /** The block of the event before about an order of the same account. */
  previous: bigint;
  order: OrderFacts & { refunded: bigint };
};

/**
 * The account behind the preceding action in the same transaction, for which the gateway acted: it paid or received
 * native coin.
 */
export type NativeRedemption = Logged & { kind: 'passage'; sender: Address; receiver: Address };

export type TreasuryEvent = LoggedAction | NativeRedemption | OrderClosed;

/** The contracts that accounts approve. */
export type Spender = 'treasury' | 'orders';

/** An approval by `owner`, in token units. */
export type ApprovalEvent = Logged & { token: Address; owner: Address; amount: bigint; spender: Spender };

/** How much history is loaded: the blocks from `from` to `to`, without a gap. */
export type Coverage = {
  /**
   * `starting`: nothing is loaded yet. `reading`: `from` is going down. `complete`: down to the deployment. `waiting`:
   * loading resumes automatically once an RPC node responds (`failing`) or the tab is visible. `unavailable`: there is
   * nothing to load, or no RPC node to load it from.
   */
  phase: 'starting' | 'reading' | 'complete' | 'waiting' | 'unavailable';
  /** Loaded blocks, of all blocks from the deployment to `to`. */
  covered: bigint;
  total: bigint;
  from: bigint;
  to: bigint;
  /** Everything since this time (Unix seconds) is loaded; undefined while nothing is. */
  completeSince: bigint | undefined;
  /** Whether the next visit will find the loaded blocks. False if the browser database is blocked or full. */
  stored: boolean;
  /** No RPC node responds, not even for the smallest range; retried at growing intervals. */
  failing: boolean;
};

/** The loaded actions of the Treasury, oldest first. Before `state.from` there may be gaps. */
export type History = {
  actions: readonly LoggedAction[];
  state: Coverage;
};

/** All events of a stream of logs, oldest first. Before `state.from` there may be gaps. */
export type Logs<E extends Logged> = { events: readonly E[]; state: Coverage };

/** The holdings of an asset from `time` on, in token units. */
export type Holding = { time: bigint; block: bigint; held: bigint };

/**
 * The holdings of one asset after each action that changed them: mints add, redemptions remove. Credits and claims change
 * nothing, since credited amounts are no longer held; gains and losses of venues are not logged and not included.
 * @param before the holdings before the first action: 0 if the actions begin with the deployment
 */
export function holdingsOverTime(actions: readonly LoggedAction[], asset: Address, before = 0n): Holding[] {
  const steps: Holding[] = [];
  let held = before;
  for (const action of actions) {
    const change = changeOf(action, asset);
    if (change === 0n) continue;
    held += change;
    steps.push({ time: action.time, block: action.block, held });
  }
  return steps;
}

/** Inflows and outflows of one asset from `from` to `to` (Unix seconds, both included). */
export function flowsOf(
  actions: readonly LoggedAction[],
  asset: Address,
  from: bigint,
  to: bigint,
): { in: bigint; out: bigint } {
  const flows = { in: 0n, out: 0n };
  for (const action of actions) {
    if (action.time < from || action.time > to) continue;
    const change = changeOf(action, asset);
    if (change > 0n) flows.in += change;
    else flows.out -= change;
  }
  return flows;
}

/** The change of the Treasury's holdings of `asset`, in token units. */
export function changeOf(action: LoggedAction, asset: Address): bigint {
  const { kind, amounts } = action;
  if (kind !== 'mint' && kind !== 'redeem' && kind !== 'redeem-pro-rata') return 0n;
  let sum = 0n;
  for (const part of amounts) if (sameAddress(part.asset, asset)) sum += part.amount;
  return kind === 'mint' ? sum : -sum;
}
