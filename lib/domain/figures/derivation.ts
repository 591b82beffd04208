/** How a figure is made. */
export type Proof = {
  /** What it is: "Share of tier 3". */
  label: string;
  /** How it is computed of `fields`, with the contract's rounding. */
  formula: string;
  /** Paths into the decoded answer: `tiers[2].value`. */
  fields: readonly string[];
  /** A view of the contracts that answers the same figure by itself: `Treasury.maxMint(0x…)`. */
  view?: string;
};
