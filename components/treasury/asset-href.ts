import { assetLinkName } from '@/lib/domain/model/link';
import type { Asset, Snapshot } from '@/lib/domain/model/types';

/** The page of an asset. By query: a static export can't know what is listed after it was built. */
export const assetHref = (snapshot: Snapshot, asset: Asset): string =>
  `/treasury/asset?asset=${assetLinkName(snapshot, asset)}`;
