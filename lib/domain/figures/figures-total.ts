import { allAtWork } from '@/lib/domain/limits/at-work';
import { backingOf } from '@/lib/domain/limits/backing';
import { BPS, liabilitiesOf, MIN_MINT } from '@/lib/domain/limits/limits';
import { shareOf } from '@/lib/domain/limits/tiers';
import { atMost, MAX_UINT256, saturatingSub, WAD } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import type { Measure } from './measure';

type Total = (snapshot: Snapshot) => Measure;

/** Figures of the whole Treasury. */
export const totalFigures = {
  /** The value of all assets. */
  value: (s) => ({ value: s.value, unit: 'usd' }),
  /** USDm in circulation: the liabilities of the Treasury. */
  liabilities: (s) => ({ value: liabilitiesOf(s), unit: 'usdm' }),
  /** Negative for a shortfall. */
  surplus: (s) => ({ value: s.value - liabilitiesOf(s), unit: 'usd' }),
  backing: (s) => ({ value: backingOf(s).gross, unit: 'percent' }),
  backingWithoutXms: (s) => ({ value: backingOf(s).withoutXms, unit: 'percent' }),
  backingStable: (s) => ({ value: backingOf(s).stable, unit: 'percent' }),
  /** Below it, single-asset redemption closes. */
  backingFloor: (s) => ({ value: s.backingFloor, unit: 'setting' }),
  /** Values by location, and of what is available. */
  idleWorth: (s) => ({ value: allAtWork(s).idle, unit: 'usd' }),
  liquidityWorth: (s) => ({ value: allAtWork(s).liquidity, unit: 'usd' }),
  yieldWorth: (s) => ({ value: allAtWork(s).yield, unit: 'usd' }),
  votingWorth: (s) => ({ value: allAtWork(s).governance, unit: 'usd' }),
  liquidWorth: (s) => ({ value: allAtWork(s).liquid, unit: 'usd' }),
  supply: (s) => ({ value: s.supply, unit: 'usdm' }),
  treasuryUsdm: (s) => ({ value: s.treasuryUsdm, unit: 'usdm' }),
  supplyCap: (s) => ({ value: s.supplyCap, unit: 'usdm' }),
  supplyRoom: (s) => ({ value: saturatingSub(s.supplyCap, s.supply), unit: 'usdm' }),
  /** The used share of the cap; none while the cap is zero. */
  supplyUsed: (s) => ({
    value: s.supplyCap === 0n ? undefined : shareOf(s.supply, s.supplyCap),
    unit: 'percent',
  }),
  xmsAverage: (s) => ({ value: s.xmsAverage, unit: 'price' }),
  xmsShort: (s) => ({ value: s.xmsShort, unit: 'price' }),
  xmsLong: (s) => ({ value: s.xmsLong, unit: 'price' }),
  xmsSpot: (s) => ({ value: s.xmsSpot, unit: 'price' }),
  xmsPeriod: (s) => ({ value: s.xmsPeriod, unit: 'seconds' }),
  xmsLongPeriod: (s) => ({ value: s.xmsLongPeriod, unit: 'seconds' }),
  xmsCirculating: (s) => ({ value: s.xmsCirculating, unit: 'xms' }),
  /** Circulating XMS at the average price. */
  xmsMarketCap: (s) => ({ value: (s.xmsAverage * s.xmsCirculating) / WAD, unit: 'usd' }),
  supportRatio: (s) => ({ value: s.supportRatio, unit: 'setting' }),
  launchCap: (s) => ({ value: s.launchCap, unit: 'usdm' }),
  mintingStops: (s) => ({ value: mintingStopsAt(s), unit: 'price' }),
} satisfies Record<string, Total>;

/**
 * The highest XMS price at which the supply cap leaves no headroom for even the minimum mint, all else unchanged;
 * undefined if there is none because the launch cap alone leaves headroom. Inverts Valuer.stateOf:
 * cap = floor(floor(price * circulating / 1e18) * 1e4 / supportRatio) + Treasury-owned USDm.
 */
function mintingStopsAt({ supply, treasuryUsdm, launchCap, supportRatio, xmsCirculating }: Snapshot) {
  if (launchCap >= supply + MIN_MINT) return undefined;
  if (xmsCirculating === 0n) return MAX_UINT256;
  const supported = saturatingSub(supply + MIN_MINT - 1n, treasuryUsdm);
  return atMost(atMost(supported, supportRatio, BPS), WAD, xmsCirculating);
}
