import type { Asset, Snapshot } from '@/lib/domain/model/types';

/** An asset and its snapshot; both undefined while loading. */
export type AssetProps = { snapshot?: Snapshot; asset?: Asset };
