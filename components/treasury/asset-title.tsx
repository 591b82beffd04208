'use client';

import { useEffect } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import { useLinkedAsset } from '@/lib/hooks/use-linked-asset';

/** The asset's symbol as the title of its page and of the tab. */
export function AssetTitle() {
  const { asset, snapshot } = useLinkedAsset();
  const symbol = asset && (asset.symbol || 'Unnamed token');
  useEffect(() => {
    if (symbol) document.title = `${symbol} · Mars Treasury`;
  }, [symbol]);
  if (!snapshot) return <AssetTitleWaiting />;
  return symbol ?? 'No such asset';
}

/** Its place while it is not known. */
export const AssetTitleWaiting = () => (
  <>
    <span className="sr-only">Asset</span>
    <Skeleton width={5} />
  </>
);
