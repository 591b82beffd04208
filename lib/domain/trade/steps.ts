/** Requests to the wallet, in order. `batch` is reset, approval and mint (or redemption) in one (EIP-5792). */
export type MintStep = 'reset' | 'approve' | 'permit' | 'batch' | 'mint';

export type MintPlan = {
  /** Token units. */
  amountIn: bigint;
  allowance: bigint;
  /** The wallet can execute several calls at once, all or none. */
  canBatch: boolean;
  hasPermit: boolean;
  /** The user wants an unlimited approval: this takes a transaction of its own, since a permit is for one use. */
  unlimited: boolean;
  /** The token accepts a new allowance only if the old one is zero. */
  needsReset: boolean;
};

/**
 * The steps of a mint with the fewest wallet requests: only the mint if the allowance suffices; everything in one if
 * the wallet supports batches; a signature and the mint if the token supports permits; otherwise an approval, after a
 * reset if required.
 */
export function planMint({
  amountIn,
  allowance,
  canBatch,
  hasPermit,
  unlimited,
  needsReset,
}: MintPlan): MintStep[] {
  if (allowance >= amountIn) return ['mint'];
  if (canBatch) return ['batch'];
  if (hasPermit && !unlimited) return ['permit', 'mint'];
  return needsReset && allowance > 0n ? ['reset', 'approve', 'mint'] : ['approve', 'mint'];
}
