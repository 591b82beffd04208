import { inCoin } from '@/lib/domain/limits/coin';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import type { Native } from '@/lib/domain/trade/intent';
import type { ChainPort } from '@/lib/tx/engine/ports';

/** The fields shared by intents that can use native coin. */
type MaybeNative = { asset: Address; native?: Native | undefined };

type InCoin = { asset: Address; native?: Pick<Native, 'symbol'> | undefined };

/** Whether the gateway and USDm belong to the chain's deployment. */
export function isGatewayOurs({ native }: MaybeNative, chain: ChainPort, snapshot: Snapshot): boolean {
  const { nativeGateway = '' } = chain;
  return !native || (sameAddress(native.gateway, nativeGateway) && sameAddress(native.usdm, snapshot.usdm));
}

/** The snapshot with native coin in place of its wrapped token, when the intent uses native coin. */
export function seeCoin({ asset: token, native }: InCoin, snapshot: Snapshot): Snapshot {
  const asset = native && assetBy(snapshot, token);
  return asset ? inCoin(snapshot, asset.token, native.symbol) : snapshot;
}
