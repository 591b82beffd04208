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
  /** What all assets are worth. */
  value: (s) => ({ value: s.value, unit: 'usd' }),
  /** USDm in users' hands: what the Treasury owes. */
  liabilities: (s) => ({ value: liabilitiesOf(s), unit: 'usdm' }),
  /** Below zero when it holds less than it owes. */
  surplus: (s) => ({ value: s.value - liabilitiesOf(s), unit: 'usd' }),
  backing: (s) => ({ value: backingOf(s).gross, unit: 'percent' }),
  backingWithoutXms: (s) => ({ value: backingOf(s).withoutXms, unit: 'percent' }),
  backingStable: (s) => ({ value: backingOf(s).stable, unit: 'percent' }),
  /** Below it single-asset redemption is shut. */
  backingFloor: (s) => ({ value: s.backingFloor, unit: 'percent' }),
  /** By where it works, and what can be paid out now. */
  idleWorth: (s) => ({ value: allAtWork(s).idle, unit: 'usd' }),
  liquidityWorth: (s) => ({ value: allAtWork(s).liquidity, unit: 'usd' }),
  yieldWorth: (s) => ({ value: allAtWork(s).yield, unit: 'usd' }),
  votingWorth: (s) => ({ value: allAtWork(s).governance, unit: 'usd' }),
  liquidWorth: (s) => ({ value: allAtWork(s).liquid, unit: 'usd' }),
  supply: (s) => ({ value: s.supply, unit: 'usdm' }),
  treasuryUsdm: (s) => ({ value: s.treasuryUsdm, unit: 'usdm' }),
  supplyCap: (s) => ({ value: s.supplyCap, unit: 'usdm' }),
  supplyRoom: (s) => ({ value: saturatingSub(s.supplyCap, s.supply), unit: 'usdm' }),
  /** Part of the cap that is used; none while the cap is zero. */
  supplyUsed: (s) => ({
    value: s.supplyCap === 0n ? undefined : shareOf(s.supply, s.supplyCap),
    unit: 'percent',
  }),
  xmsAverage: (s) => ({ value: s.xmsAverage, unit: 'price' }),
  xmsSpot: (s) => ({ value: s.xmsSpot, unit: 'price' }),
  xmsPeriod: (s) => ({ value: s.xmsPeriod, unit: 'seconds' }),
  xmsCirculating: (s) => ({ value: s.xmsCirculating, unit: 'xms' }),
  /** Of the XMS that circulates, at the average price. */
  xmsMarketCap: (s) => ({ value: (s.xmsAverage * s.xmsCirculating) / WAD, unit: 'usd' }),
  supportRatio: (s) => ({ value: s.supportRatio, unit: 'percent' }),
  launchCap: (s) => ({ value: s.launchCap, unit: 'usdm' }),
  mintingStops: (s) => ({ value: mintingStopsAt(s), unit: 'price' }),
} satisfies Record<string, Total>;

/**
 * The highest XMS price at which the supply cap leaves no room for even the smallest mint, all else as it is; undefined
 * when none does because the launch cap leaves room by itself. Inverts TreasuryBase._assemble:
 * cap = floor(floor(price * circulating / 1e18) * 1e4 / supportRatio) + Treasury-owned USDm.
 */
function mintingStopsAt({ supply, treasuryUsdm, launchCap, supportRatio, xmsCirculating }: Snapshot) {
  if (launchCap >= supply + MIN_MINT) return undefined;
  if (xmsCirculating === 0n) return MAX_UINT256;
  const supported = saturatingSub(supply + MIN_MINT - 1n, treasuryUsdm);
  return atMost(atMost(supported, supportRatio, BPS), WAD, xmsCirculating);
}
