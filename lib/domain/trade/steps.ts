/** What the wallet is asked, in order. `batch` is reset, approval and mint (or redemption) in one (EIP-5792). */
export type MintStep = 'reset' | 'approve' | 'permit' | 'batch' | 'mint';

export type MintPlan = {
  /** Token units. */
  amountIn: bigint;
  allowance: bigint;
  /** The wallet does several calls at once or none. */
  canBatch: boolean;
  hasPermit: boolean;
  /** The user wants an approval without limit: that is a transaction of its own, since a permit is for one use. */
  unlimited: boolean;
  /** The token takes a new allowance only when the old one is zero. */
  needsReset: boolean;
};

/**
 * The steps of a mint with the fewest questions: none but the mint when the allowance suffices; all in one where the
 * wallet can; a signature and the mint where the token has a permit; else approval, after a reset where it takes one.
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
