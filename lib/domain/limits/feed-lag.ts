import { ceilDiv, WAD } from '@/lib/domain/model/convert';
import { BPS } from './limits';

/**
 * The maximum cost of a price that is off by `deviation` (basis points of itself) while one hourly limit is used up:
 * limit x deviation. USD with 18 decimals, rounded up to whole dollars, since it states a possible loss.
 */
export function lagCost(hourly: bigint, deviation: bigint): bigint {
  return ceilDiv(hourly * deviation, BPS * WAD) * WAD;
}
