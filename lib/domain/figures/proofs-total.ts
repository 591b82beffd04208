import { type Snapshot, TIER_IDS, XMS_TIER } from '@/lib/domain/model/types';
import type { totalFigures } from './figures-total';
import type { Derivation } from './measure';

const LIABILITY_FIELDS = ['supply', 'treasuryUsdm'] as const;
const LIABILITIES = '(total supply − Treasury-owned USDm)';

/** How the figures of the whole Treasury are calculated; some depend on the listed assets. */
export const totalProofs: Record<
  keyof typeof totalFigures,
  Derivation | ((snapshot: Snapshot) => Derivation)
> = {
  value: {
    label: 'Reserves',
    formula: 'As returned by the contract: the values of all assets, added up.',
    fields: ['value'],
    view: 'Treasury.state().value',
  },
  liabilities: {
    label: 'USDm in circulation',
    formula: 'Total supply − Treasury-owned USDm.',
    fields: LIABILITY_FIELDS,
  },
  surplus: {
    label: 'Surplus',
    formula: `Reserves − ${LIABILITIES}. Negative for a shortfall.`,
    fields: ['value', ...LIABILITY_FIELDS],
  },
  backing: {
    label: 'Backing ratio',
    formula: `Reserves × 10,000 ÷ ${LIABILITIES}, rounded down, in basis points. None while no USDm is in circulation.`,
    fields: ['value', ...LIABILITY_FIELDS],
  },
  backingWithoutXms: {
    label: 'Backing ratio without XMS',
    formula: `(Reserves − value of tier ${XMS_TIER}) × 10,000 ÷ ${LIABILITIES}, rounded down, in basis points. None while no USDm is in circulation.`,
    fields: ['value', `tiers[${TIER_IDS.indexOf(XMS_TIER)}].value`, ...LIABILITY_FIELDS],
  },
  backingStable: {
    label: 'Backing ratio, stablecoins only',
    formula: `Value of tier 1 × 10,000 ÷ ${LIABILITIES}, rounded down, in basis points. None while no USDm is in circulation.`,
    fields: ['tiers[0].value', ...LIABILITY_FIELDS],
  },
  backingFloor: {
    label: 'Backing floor',
    formula:
      'As returned by the contract, in basis points: the backing ratio below which single-asset redemption closes.',
    fields: ['params.backingFloor'],
    view: 'Treasury.state().params.backingFloor',
  },
  idleWorth: worth('Value of idle assets', 'idle'),
  liquidityWorth: worth('Value on Mars Swap', 'inLiquidity'),
  yieldWorth: worth('Value in yield vaults', 'inYield'),
  votingWorth: worth('Value in governance', 'inVoting'),
  liquidWorth: worth('Value of available liquidity', 'liquid'),
  supply: {
    label: 'Total supply',
    formula: 'As returned by the contract: all USDm ever minted and not burned.',
    fields: ['supply'],
    view: 'USDm.totalSupply()',
  },
  treasuryUsdm: {
    label: 'Treasury-owned USDm',
    formula: 'As returned by the contract: the USDm in the Treasury’s venues.',
    fields: ['treasuryUsdm'],
    view: 'Treasury.state().treasuryUsdm',
  },
  supplyCap: {
    label: 'Supply cap',
    formula:
      'As returned by the contract: XMS market cap (zero while the average price is not valid) × 10,000 ÷ support ratio, rounded down, + Treasury-owned USDm; at least the launch cap.',
    fields: ['supplyCap'],
    view: 'Treasury.state().supplyCap',
  },
  supplyRoom: {
    label: 'Available to mint',
    formula: 'Supply cap − total supply, at least 0.',
    fields: ['supplyCap', 'supply'],
  },
  supplyUsed: {
    label: 'Supply cap used',
    formula: 'Total supply × 10,000 ÷ supply cap, rounded down, in basis points. None while the cap is 0.',
    fields: ['supply', 'supplyCap'],
  },
  xmsAverage: {
    label: 'Average XMS price',
    formula:
      'As returned by the lens: the lower of the short and the long time-weighted average of the XMS/USDm pair.',
    fields: ['xmsAverage'],
  },
  xmsSpot: {
    label: 'XMS spot price on Mars Swap',
    formula: 'As returned by the contract: the spot price of the XMS/USDm pair.',
    fields: ['xmsSpot'],
    view: 'PriceOracle.xmsPrice().spot',
  },
  xmsPeriod: {
    label: 'Short averaging period of the XMS price',
    formula: 'As returned by the contract, in seconds.',
    fields: ['xmsPeriod'],
    view: 'PriceOracle.xmsPrice().shortPeriod',
  },
  xmsCirculating: {
    label: 'Circulating XMS',
    formula: 'As returned by the lens: XMS total supply − XMS held by the Treasury, at least 0.',
    fields: ['xmsCirculating'],
  },
  xmsMarketCap: {
    label: 'XMS market cap',
    formula: 'Average XMS price × circulating XMS ÷ 10^18, rounded down.',
    fields: ['xmsAverage', 'xmsCirculating'],
  },
  supportRatio: {
    label: 'Support ratio',
    formula:
      'As returned by the contract, in basis points: the XMS market cap required per USDm in circulation.',
    fields: ['params.supportRatio'],
    view: 'Treasury.state().params.supportRatio',
  },
  launchCap: {
    label: 'Launch cap',
    formula: 'As returned by the contract: the supply cap is never below this.',
    fields: ['params.launchCap'],
    view: 'Treasury.state().params.launchCap',
  },
  mintingStops: {
    label: 'XMS price at which minting stops',
    formula:
      'The highest price at which the supply cap leaves no headroom for 1 more USDm. S = total supply + 10^18 − Treasury-owned USDm, at least 1; M = S × support ratio ÷ 10,000, rounded up; the price is M × 10^18 ÷ circulating XMS, rounded up, − 1. None while the launch cap is at least total supply + 10^18; no limit while no XMS is in circulation.',
    fields: ['supply', 'treasuryUsdm', 'params.supportRatio', 'xmsCirculating', 'params.launchCap'],
  },
};

/** Three fields per asset. */
function worth(label: string, field: string) {
  return ({ assets }: Snapshot): Derivation => ({
    label,
    formula:
      'For each asset: amount × price ÷ 10^decimals, rounded down; all of them added up. There are three fields per asset, one asset after the other.',
    fields: assets.flatMap((_, index) =>
      [field, 'price.referencePrice', 'decimals'].map((name) => `assets[${index}].${name}`),
    ),
  });
}
