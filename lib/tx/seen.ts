import { inCoin } from '@/lib/domain/limits/coin';
import { sameAddress } from '@/lib/domain/model/address';
import type { Snapshot } from '@/lib/domain/model/types';
import { type Intent, nativeOf } from './flow';

/** The snapshot as an intent sees it: of one about native coin, with the coin in place of its wrapped form. */
export function seenBy(intent: Intent, snapshot: Snapshot): Snapshot {
  const native = nativeOf(intent);
  if (!native || !('asset' in intent)) return snapshot;
  const asset = snapshot.assets.find(({ token }) => sameAddress(token, intent.asset));
  return asset ? inCoin(snapshot, asset.token, native.symbol) : snapshot;
}
