import type { Format } from '@/lib/domain/format/locale-format';
import type { Side } from '@/lib/domain/model/issues';
import type { Asset } from '@/lib/domain/model/types';

/**
 * Why an amount of an asset is not the same number of USDm: at which price it is counted, and where that price is from.
 * @returns undefined for an asset without a price: the form then says why
 */
export function priceLine(
  side: Side,
  { symbol, kind, price }: Pick<Asset, 'symbol' | 'kind' | 'price'>,
  format: Pick<Format, 'price'>,
): string | undefined {
  const { mintPrice, redeemPrice, referencePrice } = price;
  const used = side === 'mint' ? mintPrice : redeemPrice;
  if (used === 0n) return undefined;
  return `1 ${symbol} = ${format.price(used)} (${sourceOf(side, kind, used === referencePrice)}), no fee`;
}

/** A stablecoin is valued at at most $1 when minting, and at at least $1 when redeeming. */
function sourceOf(side: Side, kind: Asset['kind'], isReference: boolean): string {
  if (kind === 'pair') return side === 'mint' ? 'lower of two averages' : 'higher of two averages';
  if (isReference) return 'price feed';
  return side === 'mint' ? 'at most $1' : 'at least $1';
}
