'use client';

import { Notice } from '@/components/ui/notice';
import type { Side } from '@/lib/domain/model/issues';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { Asset } from '@/lib/domain/model/types';
import { betterSale } from '@/lib/domain/uses/uses';
import { useUses } from '@/lib/hooks/history/use-uses';
import { useFormat } from '@/lib/hooks/use-format';

/** The trade being prepared: the asset, what is paid, and what the Treasury would pay out for it. */
export type MarketOfferProps = { side: Side; asset: Asset; paid: bigint; quoted: bigint };

/** That Mars Swap pays more for the same amount, if it does: what is sold to the pair moves its price. */
export function MarketOffer({ side, asset, paid, quoted }: MarketOfferProps) {
  const { uses } = useUses();
  const format = useFormat();
  const pool = uses?.pools.find(({ asset: token }) => token === asset.token);
  const better = pool && betterSale(pool, side, paid, quoted);
  if (!better) return null;
  const out = side === 'mint' ? inUsdm(better.out) : inAsset(asset, better.out);
  const given = side === 'mint' ? inAsset(asset, paid) : inUsdm(paid);
  return (
    <Notice title={`Mars Swap pays ${format.percent(better.more)} more`}>
      Selling {format.quantity(given)} there gives {format.quantity(out)} at this block, after its fee of
      0.3%. The market price can move before your transaction.
    </Notice>
  );
}
