import type { Format } from '@/lib/domain/format/locale-format';
import type { BackingAnswer } from '@/lib/domain/limits/backing-answer';
import { isBacked } from '@/lib/domain/limits/limits';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import type { Run } from './run';
import { tiersAboveCap } from './stressed';

/** Whether USDm would still be backed, in one sentence. */
export function stressVerdict({ verdict, perUsdm }: BackingAnswer, format: Format): string {
  const each = format.price(perUsdm);
  switch (verdict) {
    case 'yes':
      return `Yes. Each USDm would be backed by ${each} of assets.`;
    case 'nearly':
      return `Almost. Each USDm would be backed by ${each} of assets.`;
    case 'no':
      return `Not fully. Each USDm would be backed by ${each} of assets.`;
    case 'unknown':
      return 'Not known. No asset would have a valid price.';
    case 'nothing-to-back':
      return 'No USDm would be in circulation.';
  }
}

/** What the contracts would close, one sentence each. */
export function closings(snapshot: Snapshot, format: Format): string[] {
  const floor = format.setting(snapshot.backingFloor);
  const said: string[] = [];
  if (!isBacked(snapshot)) {
    said.push(
      `Minting and single-asset redemption close, because the backing ratio is below its ${floor} floor. Pro-rata redemption stays open.`,
    );
  }
  for (const { symbol, price } of snapshot.assets) {
    if (price.status === 'depegged') {
      said.push(`${symbol} is off its peg, so minting and redemption for it close.`);
    }
  }
  if (isBacked(snapshot) && snapshot.supply >= snapshot.supplyCap) {
    said.push('Minting closes, because the total supply is at or above the supply cap.');
  }
  for (const { id, cap } of tiersAboveCap(snapshot)) {
    said.push(`Tier ${id} is above its cap of ${format.setting(cap)}, so its assets cannot be used to mint.`);
  }
  return said;
}

/** How far a run gets, in one or two sentences. @param perUsdm what pro-rata redemption then pays, USD */
export function runWords({ wanted, redeemed, left, hours }: Run, perUsdm: bigint, format: Format): string {
  const usdm = (amount: bigint) => `${format.compactAmount(amount, USDM_DECIMALS)} USDm`;
  const proRata = `redeemed pro rata, for assets worth ${format.price(perUsdm)} each`;
  const time = durationWords(hours, format);
  if (left === 0n) return `All of these ${usdm(wanted)} can be redeemed at $1${time}.`;
  if (redeemed === 0n) {
    return `None of these ${usdm(wanted)} can be redeemed at $1. They can be ${proRata}.`;
  }
  return `Of these ${usdm(wanted)}, ${usdm(redeemed)} can be redeemed at $1${time}. The other ${usdm(left)} can be ${proRata}.`;
}

function durationWords(hours: bigint | undefined, { count }: Format): string {
  if (hours === undefined || hours === 0n) return hours === 0n ? ' within the hourly limits' : '';
  return `, which takes ${count(hours)} ${hours === 1n ? 'hour' : 'hours'} at the hourly limits, or less with orders`;
}
