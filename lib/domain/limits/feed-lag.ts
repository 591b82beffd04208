import { ceilDiv, WAD } from '@/lib/domain/model/convert';
import { BPS } from './limits';

/**
 * The most that a price which is off by `deviation` (basis points of itself) costs while one hourly flow limit is used
 * up: limit x deviation. USD with 18 decimals, rounded up to whole dollars, since it says what can be lost.
 */
export function lagCost(hourly: bigint, deviation: bigint): bigint {
  return ceilDiv(hourly * deviation, BPS * WAD) * WAD;
}
