'use client';

import { Skeleton } from '@/components/ui/skeleton';
import { useLinkedAsset } from '@/lib/hooks/use-linked-asset';

/** The asset's symbol as the title of its page and of the tab: of two titles, the one added last is shown. */
export function AssetTitle() {
  const { asset, snapshot } = useLinkedAsset();
  const symbol = asset && (asset.symbol || 'Unnamed token');
  if (!snapshot) return <AssetTitleWaiting />;
  return (
    <>
      {symbol && <title>{`${symbol} · Mars Treasury`}</title>}
      {symbol ?? 'No such asset'}
    </>
  );
}

/** Its place while it is not known. */
export const AssetTitleWaiting = () => (
  <>
    <span className="sr-only">Asset</span>
    <Skeleton width={5} />
  </>
);
