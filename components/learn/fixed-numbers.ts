/** A number that no role can change, because it is a constant in a contract. */
export type FixedNumber = {
  what: string;
  /** As shown to readers. */
  says: string;
  /** As written in the contract: the constant’s name and its text. */
  name: string;
  code: string;
  contract: string;
};

/** The numbers on this page that are not read from the chain; a test compares them with the contract sources. */
export const FIXED_NUMBERS: readonly FixedNumber[] = [
  { what: 'Minimum mint', says: '$1', name: 'MIN_MINT', code: '1e18', contract: 'Limits' },
  {
    what: 'Tier drift limit',
    says: 'Cap × 1.25, up to 100%',
    name: 'DRIFT_FACTOR',
    code: '12_500',
    contract: 'Limits',
  },
  {
    what: 'Hourly limit recovery time',
    says: '1 hour',
    name: 'FLOW_PERIOD',
    code: '1 hours',
    contract: 'Limits',
  },
  {
    what: 'Lower peg bound',
    says: '$0.995',
    name: 'PEG_LOW',
    code: '0.995e18',
    contract: 'PriceOracle',
  },
  {
    what: 'Upper peg bound',
    says: '$1.02',
    name: 'PEG_HIGH',
    code: '1.02e18',
    contract: 'PriceOracle',
  },
  {
    what: 'Minimum short XMS averaging window',
    says: '3 minutes',
    name: 'SHORT_PERIOD',
    code: '3 minutes',
    contract: 'PriceOracle',
  },
  {
    what: 'Minimum long XMS averaging window',
    says: '4 hours',
    name: 'LONG_PERIOD',
    code: '4 hours',
    contract: 'PriceOracle',
  },
  {
    what: 'Time in which an asset without a valid price falls to zero value',
    says: '24 hours',
    name: 'DECAY',
    code: '24 hours',
    contract: 'PriceOracle',
  },
  {
    what: 'Minimum backing ratio after a grant',
    says: '105%',
    name: 'MIN_BACKING',
    code: '10_500',
    contract: 'Grants',
  },
  {
    what: 'Time in which the grants budget recovers',
    says: '30 days',
    name: 'BUDGET_PERIOD',
    code: '30 days',
    contract: 'Grants',
  },
  {
    what: 'Time in which the steward’s loss budget recovers',
    says: '7 days',
    name: 'LOSS_PERIOD',
    code: '7 days',
    contract: 'Treasury',
  },
  { what: 'Maximum number of assets', says: '32', name: 'MAX_ASSETS', code: '32', contract: 'Treasury' },
];
