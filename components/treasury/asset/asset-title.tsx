'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { useLinkedAsset } from '@/lib/hooks/use-linked-asset';

/** The asset’s symbol as the title of page and tab: of two title elements, browsers show the last one added. */
export function AssetTitle() {
  const { asset, snapshot } = useLinkedAsset();
  const symbol = asset && (asset.symbol || 'Unnamed token');
  if (!snapshot) return <AssetTitleWaiting />;
  return (
    <>
      {symbol && <title>{`${symbol} · Mars Treasury`}</title>}
      {symbol ?? 'Asset not found'}
    </>
  );
}

/** Placeholder while the asset is not known. */
export const AssetTitleWaiting = () => (
  <>
    <span className="sr-only">Asset</span>
    <Skeleton width={5} />
  </>
);
