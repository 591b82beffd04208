import type { Format } from '@/lib/domain/format/locale-format';
import type { BackingAnswer } from '@/lib/domain/limits/backing-answer';
import { isBacked, MIN_MINT, maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import { toUsdDown, USDM_DECIMALS, unitOf } from '@/lib/domain/model/convert';
import type { Side } from '@/lib/domain/model/issues';
import type { Asset, Limit, Snapshot } from '@/lib/domain/model/types';
import type { Run } from './run';

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

/** The limit that closes one side of an asset, if it is closed: less than 1 USDm can be minted or redeemed. */
export function closedBy(snapshot: Snapshot, asset: Asset, side: Side): Limit | undefined {
  const { max, binding } = side === 'mint' ? maxMint(snapshot, asset) : maxRedeem(snapshot, asset);
  const usdm = side === 'mint' ? toUsdDown(max, asset.price.mintPrice, unitOf(asset.decimals)) : max;
  return usdm < MIN_MINT ? binding : undefined;
}

const SIDE_NAMES: Record<Side, string> = { mint: 'Minting', redeem: 'Redemption' };

/**
 * What the contracts would close that is open now: one sentence for each side and reason, in the order of the assets.
 * @param then the Treasury in the scenario
 */
export function closings(now: Snapshot, then: Snapshot, format: Format): string[] {
  const said: string[] = [];
  let isAtFloor = !isBacked(then);
  for (const side of ['mint', 'redeem'] as const) {
    const closed = new Map<Limit, Asset[]>();
    let open = 0;
    for (const [index, asset] of then.assets.entries()) {
      const before = now.assets[index];
      if (!before || closedBy(now, before, side)) continue;
      open += 1;
      const limit = closedBy(then, asset, side);
      isAtFloor ||= limit === 'backing';
      if (limit) closed.set(limit, [...(closed.get(limit) ?? []), asset]);
    }
    for (const [limit, assets] of closed) {
      const all = assets.length === open && open > 1;
      const names = all ? 'every asset' : listed(assets.map(({ symbol }) => symbol));
      said.push(`${SIDE_NAMES[side]} closes for ${names}: ${reasons[limit](then, assets, format)}.`);
    }
  }
  if (isAtFloor) said.push('Pro-rata redemption stays open, for a share of every asset.');
  return said;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

type Reason = (then: Snapshot, assets: readonly Asset[], format: Format) => string;

const tiersOf = (assets: readonly Asset[]): string => {
  const tiers = [...new Set(assets.map(({ tier }) => tier.toString()))];
  return `${tiers.length === 1 ? 'tier' : 'tiers'} ${listed(tiers)}`;
};

const reasons: Record<Limit, Reason> = {
  none: () => 'nothing is left',
  balance: () => 'no USDm is left in circulation',
  'tier-cap': (_, assets) => `${tiersOf(assets)} would be at or above the cap`,
  'asset-cap': (_, assets) => `${assets.length === 1 ? 'it' : 'each'} would be at or above the asset cap`,
  'supply-cap': () => 'the total supply would be at or above the supply cap',
  'flow-limit': () => 'the hourly limit would be used up',
  paused: () => 'it is paused',
  feed: (_, assets) =>
    assets.every(({ price }) => price.status === 'depegged')
      ? 'it would be off its peg'
      : 'there is no valid price',
  backing: ({ backingFloor }, _, format) =>
    `backing would be at or below the ${format.setting(backingFloor)} floor`,
  liquidity: () => 'nothing of it would be left to pay out',
  'drift-limit': () => 'another tier would be at its drift limit',
};

/** How far a run gets, in one or two sentences. @param perUsdm what pro-rata redemption then pays, USD */
export function runWords({ wanted, redeemed, left, hours }: Run, perUsdm: bigint, format: Format): string {
  if (wanted === 0n) return 'No USDm is in circulation.';
  const usdm = (amount: bigint) => `${format.compactAmount(amount, USDM_DECIMALS)} USDm`;
  const proRata = `redeemed pro rata, for ${format.price(perUsdm)} of assets per USDm`;
  const time = durationWords(hours, format);
  if (left === 0n) return `All of these ${usdm(wanted)} can be redeemed at $1${time}.`;
  if (redeemed === 0n) {
    return `None of these ${usdm(wanted)} can be redeemed at $1. They can be ${proRata}.`;
  }
  return `Of these ${usdm(wanted)}, ${usdm(redeemed)} can be redeemed at $1${time}. The other ${usdm(left)} can be ${proRata}.`;
}

function durationWords(hours: bigint | undefined, { count }: Format): string {
  if (hours === undefined) return '';
  if (hours === 0n) return ' at once';
  return `, over at least ${count(hours)} ${hours === 1n ? 'hour' : 'hours'} because of the hourly limits`;
}
