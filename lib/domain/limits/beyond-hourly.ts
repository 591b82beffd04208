import { MAX_UINT256 } from '@/lib/domain/model/convert';
import type { Asset, SideLimit, Snapshot } from '@/lib/domain/model/types';

/** Whether the asset can be ordered with at the next price: a price that is an average, as that of XMS, has no next one. */
export const isOrderable = ({ kind }: Pick<Asset, 'kind'>): boolean => kind !== 'pair';

/** The snapshot as an order at the next price sees it: without hourly limits, but for assets that can't be ordered with. */
export const beyondHourly = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  assets: snapshot.assets.map((asset) =>
    isOrderable(asset)
      ? { ...asset, mintLimit: unlimited(asset.mintLimit), redeemLimit: unlimited(asset.redeemLimit) }
      : asset,
  ),
});

const unlimited = (limit: SideLimit): SideLimit => ({ ...limit, flowLimit: MAX_UINT256, flowUsed: 0n });
