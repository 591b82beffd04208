/** A number that no role can change, since it stands in the code of a contract. */
export type FixedNumber = {
  what: string;
  /** As people read it. */
  says: string;
  /** As the contract has it: its name there, and its text. */
  name: string;
  code: string;
  contract: string;
};

/** The numbers of this page that are not read from the chain; held to the contracts' sources by a test. */
export const FIXED_NUMBERS: readonly FixedNumber[] = [
  { what: 'Smallest mint', says: '$1', name: 'MIN_MINT', code: '1e18', contract: 'Limits' },
  {
    what: 'Drift limit of a tier',
    says: 'Its cap × 1.25, at most 100%',
    name: 'DRIFT_FACTOR',
    code: '12_500',
    contract: 'Limits',
  },
  {
    what: 'Time in which a used flow limit comes back',
    says: '1 hour',
    name: 'FLOW_PERIOD',
    code: '1 hours',
    contract: 'Limits',
  },
  {
    what: 'Lowest price of a stablecoin',
    says: '$0.995',
    name: 'PEG_LOW',
    code: '0.995e18',
    contract: 'PriceOracle',
  },
  {
    what: 'Highest price of a stablecoin',
    says: '$1.02',
    name: 'PEG_HIGH',
    code: '1.02e18',
    contract: 'PriceOracle',
  },
  {
    what: 'Shortest time the XMS price is averaged over',
    says: '3 minutes',
    name: 'MIN_PERIOD',
    code: '3 minutes',
    contract: 'PairAverage',
  },
  {
    what: 'Backing ratio that a grant leaves at least',
    says: '105%',
    name: 'MIN_BACKING',
    code: '10_500',
    contract: 'Grants',
  },
  { what: 'Most assets', says: '32', name: 'MAX_ASSETS', code: '32', contract: 'TreasuryAdmin' },
];
