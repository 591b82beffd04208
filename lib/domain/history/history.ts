import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';

/** Where and when something was logged; `time` in Unix seconds. Two logs are the same by `block` and `logIndex`. */
export type Logged = { block: bigint; logIndex: number; hash: `0x${string}`; time: bigint };

export type LoggedActionKind = 'mint' | 'redeem' | 'redeem-pro-rata' | 'credit' | 'claim';

/** A mint, redemption or claim, or an amount the Treasury holds for an account because a transfer failed (`credit`). */
export type LoggedAction = Logged & {
  kind: LoggedActionKind;
  sender: Address;
  receiver: Address;
  /**
   * Token units deposited (mint) or paid out (otherwise). A pro-rata redemption lists what left the Treasury, whether
   * paid or credited; assets with no amount are left out.
   */
  amounts: readonly { asset: Address; amount: bigint }[];
  /** Minted or burned, 18 decimals; 0 for credits and claims. */
  usdm: bigint;
  /** Deposited or paid out as native coin, of which the asset is the wrapped form. */
  coin?: true;
};

/**
 * The account behind the preceding action in the same transaction, for which the gateway acted: it paid or received
 * native coin.
 */
export type NativeRedemption = Logged & { kind: 'passage'; sender: Address; receiver: Address };

export type TreasuryEvent = LoggedAction | NativeRedemption;

/** An approval by `owner` for the Treasury, in token units. */
export type ApprovalEvent = Logged & { token: Address; owner: Address; amount: bigint };

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
  if (action.kind === 'credit' || action.kind === 'claim') return 0n;
  let sum = 0n;
  for (const part of action.amounts) if (sameAddress(part.asset, asset)) sum += part.amount;
  return action.kind === 'mint' ? sum : -sum;
}
