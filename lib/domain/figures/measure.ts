/**
 * The unit of a value. `usd` and `price`: USD, 18 decimals; `percent`: basis points, `setting` if somebody has set
 * them; `seconds`; `usdm` and `xms`: tokens
 * with 18 decimals; or units of an asset.
 */
export type Unit =
  | 'usd'
  | 'price'
  | 'percent'
  | 'setting'
  | 'seconds'
  | 'usdm'
  | 'xms'
  | { symbol: string; decimals: number };

/** A value with its unit; undefined if there is none (a ratio to zero), 2^256 - 1 for "no limit". */
export type Measure = { value: bigint | undefined; unit: Unit };

/** How a figure is calculated. */
export type Derivation = {
  /** Its name: "Tier 3 share of Treasury". */
  label: string;
  /** How it is calculated from `fields`, with the rounding of the contract. */
  formula: string;
  /** Paths into the decoded response: `tiers[2].value`. */
  fields: readonly string[];
  /** A contract view that returns the same figure: `Treasury.maxMint(0x…)`. */
  view?: string;
};
