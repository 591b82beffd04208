import { type Snapshot, XMS_TIER } from '@/lib/domain/model/types';
import { BPS, liabilitiesOf, tierOf } from './limits';

/** Reserves divided by USDm in circulation in basis points, rounded down, in three variants; undefined without liabilities. */
export type Backing = {
  /** All assets. */
  gross: bigint | undefined;
  /** Without XMS (tier 5), whose price depends on USDm itself. */
  withoutXms: bigint | undefined;
  /** Stablecoins (tier 1) only. */
  stable: bigint | undefined;
};

/** The backing ratios of USDm. */
export function backingOf(snapshot: Snapshot): Backing {
  const liabilities = liabilitiesOf(snapshot);
  return {
    gross: ratioOf(snapshot.value, liabilities),
    withoutXms: ratioOf(snapshot.value - tierOf(snapshot, XMS_TIER).value, liabilities),
    stable: ratioOf(tierOf(snapshot, 1).value, liabilities),
  };
}

/** Basis points, rounded down; undefined without liabilities. */
export function ratioOf(value: bigint, liabilities: bigint): bigint | undefined {
  return liabilities === 0n ? undefined : (value * BPS) / liabilities;
}
