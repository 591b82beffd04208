import { type Snapshot, TIER_IDS, XMS_TIER } from '@/lib/domain/model/types';
import type { Proof } from './derivation';
import type { totalFigures } from './figures-total';

const OWED = ['supply', 'treasuryUsdm'] as const;
const OWED_WORDS = '(USDm supply − Treasury-owned USDm)';

/** How the figures of the whole Treasury are made; of some it depends on the assets that are listed. */
export const totalProofs: Record<keyof typeof totalFigures, Proof | ((snapshot: Snapshot) => Proof)> = {
  value: {
    label: 'Value of the Treasury',
    formula: 'As the contract answers it: the values of all assets, added up.',
    fields: ['value'],
    view: 'Treasury.state().value',
  },
  liabilities: {
    label: 'USDm in users’ hands',
    formula: 'USDm supply − Treasury-owned USDm.',
    fields: OWED,
  },
  surplus: {
    label: 'Surplus',
    formula: `Value of the Treasury − ${OWED_WORDS}. Below zero when it holds less than it owes.`,
    fields: ['value', ...OWED],
  },
  backing: {
    label: 'Backing ratio',
    formula: `Value of the Treasury × 10,000 ÷ ${OWED_WORDS}, rounded down, in basis points. None while users hold no USDm.`,
    fields: ['value', ...OWED],
  },
  backingWithoutXms: {
    label: 'Backing ratio without XMS',
    formula: `(Value of the Treasury − value of tier 5) × 10,000 ÷ ${OWED_WORDS}, rounded down, in basis points. None while users hold no USDm.`,
    fields: ['value', `tiers[${TIER_IDS.indexOf(XMS_TIER)}].value`, ...OWED],
  },
  backingStable: {
    label: 'Backing ratio of stablecoins alone',
    formula: `Value of tier 1 × 10,000 ÷ ${OWED_WORDS}, rounded down, in basis points. None while users hold no USDm.`,
    fields: ['tiers[0].value', ...OWED],
  },
  backingFloor: {
    label: 'Backing floor',
    formula:
      'As the contract answers it, in basis points: the backing ratio below which single-asset redemption is shut.',
    fields: ['params.backingFloor'],
    view: 'Treasury.state().params.backingFloor',
  },
  idleWorth: worth('What is idle is worth', 'idle'),
  liquidityWorth: worth('What is in Mars Swap is worth', 'inLiquidity'),
  yieldWorth: worth('What earns yield is worth', 'inYield'),
  votingWorth: worth('What votes is worth', 'inVoting'),
  liquidWorth: worth('What can be paid out now is worth', 'liquid'),
  supply: {
    label: 'USDm supply',
    formula: 'As the contract answers it: all USDm there is.',
    fields: ['supply'],
    view: 'USDm.totalSupply()',
  },
  treasuryUsdm: {
    label: 'Treasury-owned USDm',
    formula: 'As the contract answers it: the USDm in the Treasury’s venues.',
    fields: ['treasuryUsdm'],
    view: 'Treasury.state().treasuryUsdm',
  },
  supplyCap: {
    label: 'Supply cap',
    formula:
      'As the contract answers it: market value of the XMS that circulates at its average price (nil while that is not believed) × 10,000 ÷ support ratio, rounded down, + Treasury-owned USDm; at least the launch cap.',
    fields: ['supplyCap'],
    view: 'Treasury.state().supplyCap',
  },
  supplyRoom: {
    label: 'Room below the supply cap',
    formula: 'Supply cap − USDm supply, at least 0.',
    fields: ['supplyCap', 'supply'],
  },
  supplyUsed: {
    label: 'Part of the supply cap that is used',
    formula: 'USDm supply × 10,000 ÷ supply cap, rounded down, in basis points. None while the cap is 0.',
    fields: ['supply', 'supplyCap'],
  },
  xmsAverage: {
    label: 'Average XMS price',
    formula: 'As the contract answers it: the time-weighted average of the XMS/USDm pair.',
    fields: ['xmsAverage'],
    view: 'PriceOracle.xmsPrice().average',
  },
  xmsSpot: {
    label: 'XMS price on Mars Swap now',
    formula: 'As the contract answers it: the present price of the XMS/USDm pair.',
    fields: ['xmsSpot'],
    view: 'PriceOracle.xmsPrice().spot',
  },
  xmsPeriod: {
    label: 'Averaging period of the XMS price',
    formula: 'As the contract answers it, in seconds.',
    fields: ['xmsPeriod'],
    view: 'PriceOracle.xmsPrice().period',
  },
  xmsCirculating: {
    label: 'XMS that circulates',
    formula: 'As the lens answers it: all XMS there is − what the Treasury holds of it, at least 0.',
    fields: ['xmsCirculating'],
  },
  xmsMarketCap: {
    label: 'Market value of the XMS that circulates',
    formula: 'Average XMS price × XMS that circulates ÷ 10^18, rounded down.',
    fields: ['xmsAverage', 'xmsCirculating'],
  },
  supportRatio: {
    label: 'Support ratio',
    formula:
      'As the contract answers it, in basis points: the XMS market value that each user-owned USDm needs.',
    fields: ['params.supportRatio'],
    view: 'Treasury.state().params.supportRatio',
  },
  launchCap: {
    label: 'Launch cap',
    formula: 'As the contract answers it: the supply cap is never below this.',
    fields: ['params.launchCap'],
    view: 'Treasury.state().params.launchCap',
  },
  mintingStops: {
    label: 'XMS price at which minting stops',
    formula:
      'The highest price at which the supply cap leaves no room for 1 USDm more. S = USDm supply + 10^18 − Treasury-owned USDm, at least 1; M = S × support ratio ÷ 10,000, rounded up; the price is M × 10^18 ÷ XMS that circulates, rounded up, − 1. None while the launch cap is at least USDm supply + 10^18; no limit while no XMS circulates.',
    fields: ['supply', 'treasuryUsdm', 'params.supportRatio', 'xmsCirculating', 'params.launchCap'],
  },
};

/** Three fields an asset. */
function worth(label: string, field: string) {
  return ({ assets }: Snapshot): Proof => ({
    label,
    formula:
      'For each asset: amount × price ÷ 10^decimals, rounded down; all of them added up. The fields come in threes, one asset after the other.',
    fields: assets.flatMap((_, index) =>
      [field, 'price.referencePrice', 'decimals'].map((name) => `assets[${index}].${name}`),
    ),
  });
}
