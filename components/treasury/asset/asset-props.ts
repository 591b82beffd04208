import type { Asset, Snapshot } from '@/lib/domain/model/types';

/** An asset in its snapshot; both missing while they are being read. */
export type AssetProps = { snapshot?: Snapshot; asset?: Asset };
