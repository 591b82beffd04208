import { assetLinkName } from '@/lib/domain/model/link';
import type { Asset, Snapshot } from '@/lib/domain/model/types';

/** Link to an asset’s page. By query, because a static export cannot know which assets will be listed. */
export const assetHref = (snapshot: Snapshot, asset: Asset): string =>
  `/treasury/asset?asset=${assetLinkName(snapshot, asset)}`;
