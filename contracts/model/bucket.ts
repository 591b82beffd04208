/**
 * The hourly limit of one asset, as in `contracts/src/libraries/Limits.sol`: the same functions under the same names, but in
 * floating point and without rounding to millionths of a dollar.
 */
const HOUR = 3600;
const BPS = 10_000;

export type Flow = {
  minted: number;
  redeemed: number;
  /** Minted less redeemed since the price has been the one of `tag`. */
  net: number;
  /** Seconds. */
  time: number;
  /** Tells one price from another. */
  tag: number;
};

type Terms = {
  /** The tier's own hourly limit, basis points of the base. */
  share: number;
  /** Basis points of the base a day. */
  lagBudget: number;
  /** Basis points; 0 for a stablecoin. */
  deviation: number;
  /** How many volatile assets are listed. */
  volatiles: number;
  base: number;
};

/** `Limits.flowLimit` for an asset with a feed. */
export function flowLimit({ share, lagBudget, deviation, volatiles, base }: Terms): number {
  const own = (share * base) / BPS;
  return deviation > 0 ? Math.min(own, (lagBudget * base) / (48 * deviation * volatiles)) : own;
}

export function emptyFlow(): Flow {
  return { minted: 0, redeemed: 0, net: 0, time: 0, tag: -1 };
}

export function decayed(used: number, limit: number, elapsed: number): number {
  return elapsed >= HOUR ? 0 : Math.max(used - (limit * elapsed) / HOUR, 0);
}

/** Brings a flow to `time` and `tag`: what decayed is gone, and can't be cancelled any more. */
function settle(f: Flow, limit: number, tag: number, time: number): void {
  const elapsed = time - f.time;
  f.minted = decayed(f.minted, limit, elapsed);
  f.redeemed = decayed(f.redeemed, limit, elapsed);
  if (f.tag !== tag) f.net = 0;
  else f.net = f.net < 0 ? -Math.min(-f.net, f.redeemed) : Math.min(f.net, f.minted);
  f.time = time;
  f.tag = tag;
}

/**
 * `Limits.flowRoom` after `Limits.flowNow`: what else may flow in this direction. Settles the flow, which changes nothing that
 * can be asked of it at this price.
 */
export function flowRoom(f: Flow, minting: boolean, limit: number, tag: number, time: number): number {
  settle(f, limit, tag, time);
  return minting
    ? Math.max(limit + Math.max(-f.net, 0) - f.minted, 0)
    : Math.max(limit + Math.max(f.net, 0) - f.redeemed, 0);
}

/** `Limits.flowAfter`: the flow after `amount` more in one direction. */
export function flowAfter(
  f: Flow,
  minting: boolean,
  amount: number,
  limit: number,
  tag: number,
  time: number,
): void {
  settle(f, limit, tag, time);
  const cancelled = Math.min(amount, Math.max(minting ? -f.net : f.net, 0));
  f.minted += minting ? amount - cancelled : -cancelled;
  f.redeemed += minting ? -cancelled : amount - cancelled;
  f.net += minting ? amount : -amount;
}
