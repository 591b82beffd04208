import { sameAddress } from '@/lib/domain/model/address';
import type { Address, TierId } from '@/lib/domain/model/types';

/** Where and when something was logged; `time` in Unix seconds. Two logs are the same by `block` and `logIndex`. */
export type Logged = { block: bigint; logIndex: number; hash: `0x${string}`; time: bigint };

export type ActKind = 'mint' | 'redeem' | 'redeem-pro-rata' | 'credit' | 'claim';

/** What somebody did with the Treasury, or what it owes them since a transfer failed (`credit`). */
export type Act = Logged & {
  kind: ActKind;
  sender: Address;
  receiver: Address;
  /**
   * Token units that went in (mint) or out (else). A pro-rata redemption lists what left the Treasury's holdings,
   * whether it was paid or credited; assets of which it gave nothing are left out.
   */
  amounts: readonly { asset: Address; amount: bigint }[];
  /** Minted or burned, 18 decimals; 0 for credits and claims. */
  usdm: bigint;
  /** It was given or paid as the chain's own coin, of which the asset is the wrapped form. */
  coin?: true;
};

/** The Treasury right after something was done. USD and USDm with 18 decimals; tier 1 first. */
export type Reading = Logged & {
  kind: 'checkpoint';
  value: bigint;
  liabilities: bigint;
  supply: bigint;
  tierValues: readonly [bigint, bigint, bigint, bigint, bigint];
};

/** What governance or a steward did that the supply cap depends on. */
export type Rule = Logged &
  (
    | { kind: 'params'; supportRatio: bigint; launchCap: bigint }
    | { kind: 'listed'; asset: Address; tier: TierId }
    | { kind: 'deployed'; asset: Address }
  );

/**
 * Who stands behind the act before it in the same transaction, which the gateway did for them: they gave or got the
 * chain's own coin.
 */
export type Passage = Logged & { kind: 'passage'; sender: Address; receiver: Address };

export type TreasuryEvent = Act | Reading | Rule | Passage;

/** A reading with the supply cap derived from the events up to it (see `supply-cap.ts`). */
export type Checkpoint = Reading & { supplyCap: bigint | undefined };

/** An allowance that `owner` gave the Treasury; in token units. */
export type Approval = Logged & { token: Address; owner: Address; amount: bigint };

/** How much of the past is known. Blocks from `from` to `to` are, without a gap. */
export type Coverage = {
  /**
   * `starting`: nothing is known yet. `reading`: `from` is going down. `complete`: down to the deployment. `waiting`:
   * reading goes on by itself when the nodes answer again (`failing`) or the tab is looked at. `unavailable`: there is
   * nothing to read, or no node to read from.
   */
  phase: 'starting' | 'reading' | 'complete' | 'waiting' | 'unavailable';
  /** Blocks known, of all blocks from the deployment to `to`. */
  covered: bigint;
  total: bigint;
  from: bigint;
  to: bigint;
  /** Everything since this time (Unix seconds) is known; undefined while nothing is. */
  completeSince: bigint | undefined;
  /** What is read will be found again by the next visit. False where the browser's database is blocked or full. */
  stored: boolean;
  /** No node answers, not even for the fewest blocks; it is tried again at growing intervals. */
  failing: boolean;
};

/** Everything known of the Treasury's past, oldest first. Before `state.from` there may be gaps. */
export type History = {
  acts: readonly Act[];
  checkpoints: readonly Checkpoint[];
  state: Coverage;
};

/** All that a stream of logs says, oldest first. Before `state.from` there may be gaps. */
export type Logs<E extends Logged> = { events: readonly E[]; state: Coverage };

/** The holdings of an asset from `time` on, in token units. */
export type Holding = { time: bigint; block: bigint; held: bigint };

/**
 * The holdings of one asset after each act that changed them: mints add, redemptions take. Credits and claims change
 * nothing, since what is owed is no longer held; what venues gain or lose is not logged and not in it.
 * @param before what was held before the first act: 0 when the acts begin with the deployment
 */
export function holdingsOverTime(acts: readonly Act[], asset: Address, before = 0n): Holding[] {
  const steps: Holding[] = [];
  let held = before;
  for (const act of acts) {
    const change = changeOf(act, asset);
    if (change === 0n) continue;
    held += change;
    steps.push({ time: act.time, block: act.block, held });
  }
  return steps;
}

/** What went into and out of the Treasury's holdings of one asset from `from` to `to` (Unix seconds, both included). */
export function flowsOf(
  acts: readonly Act[],
  asset: Address,
  from: bigint,
  to: bigint,
): { in: bigint; out: bigint } {
  const flows = { in: 0n, out: 0n };
  for (const act of acts) {
    if (act.time < from || act.time > to) continue;
    const change = changeOf(act, asset);
    if (change > 0n) flows.in += change;
    else flows.out -= change;
  }
  return flows;
}

/** By how much the Treasury's holdings of `asset` changed, in token units. */
export function changeOf(act: Act, asset: Address): bigint {
  if (act.kind === 'credit' || act.kind === 'claim') return 0n;
  let sum = 0n;
  for (const part of act.amounts) if (sameAddress(part.asset, asset)) sum += part.amount;
  return act.kind === 'mint' ? sum : -sum;
}
