import { inCoin } from '@/lib/domain/limits/coin';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import type { Native } from '@/lib/domain/trade/intent';
import type { ChainPort } from '@/lib/tx/engine/ports';

/** What the kinds with a form in native coin have in common. */
type MaybeNative = { asset: Address; native?: Native | undefined };

/** Whether gateway and USDm are those of the chain's deployment. */
export function isGatewayOurs({ native }: MaybeNative, chain: ChainPort, snapshot: Snapshot): boolean {
  const { nativeGateway = '' } = chain;
  return !native || (sameAddress(native.gateway, nativeGateway) && sameAddress(native.usdm, snapshot.usdm));
}

/** The snapshot with the native coin in place of its wrapped form, where the intent is about the coin. */
export function seeCoin({ asset: token, native }: MaybeNative, snapshot: Snapshot): Snapshot {
  const asset = native && assetBy(snapshot, token);
  return asset ? inCoin(snapshot, asset.token, native.symbol) : snapshot;
}
