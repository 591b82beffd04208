/** How a figure is calculated. */
export type Derivation = {
  /** Its name: "Tier 3 share of Treasury". */
  label: string;
  /** How it is calculated from `fields`, with the rounding of the contract. */
  formula: string;
  /** Paths into the decoded answer: `tiers[2].value`. */
  fields: readonly string[];
  /** A contract view that returns the same figure: `Treasury.maxMint(0x…)`. */
  view?: string;
};
