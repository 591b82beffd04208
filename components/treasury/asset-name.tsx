import { TokenIcon } from '@/components/ui/figures/token-icon';
import { Link } from '@/components/ui/link';
import { assetLinkName } from '@/lib/domain/model/link';
import type { Asset, Snapshot } from '@/lib/domain/model/types';

/** An asset’s icon, symbol and name, linked to its page. */
export function AssetName({ asset, snapshot }: { asset: Asset; snapshot: Snapshot }) {
  const { symbol, name, tier } = asset;
  return (
    <Link
      className="group flex min-h-11 min-w-0 items-center gap-3"
      href={assetHref(snapshot, asset)}
      title={`${name} (${symbol})`}
    >
      <TokenIcon symbol={symbol} tier={tier} />
      <span className="min-w-0 max-w-56">
        <span className="line-clamp-2 block font-semibold decoration-1 underline-offset-4 group-hover:underline">
          {symbol || 'Unnamed token'}
        </span>
        <span className="line-clamp-1 block font-normal text-muted text-sm max-sm:sr-only">{name}</span>
      </span>
    </Link>
  );
}

/** Link to an asset’s page. By query, because a static export cannot know which assets will be listed. */
export const assetHref = (snapshot: Snapshot, asset: Asset): string =>
  `/treasury/asset?asset=${assetLinkName(snapshot, asset)}`;
