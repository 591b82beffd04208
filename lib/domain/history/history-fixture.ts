/** Events for tests. */
import { addressOf } from '@/lib/domain/limits/fixture';
import type { Address } from '@/lib/domain/model/types';
import type { LoggedAction, LoggedActionKind } from './history';

const HASH = `0x${'0'.repeat(64)}` as const;

/** An action at block and time `n`: `amount` of one asset. */
export function actionOf(n: number, kind: LoggedActionKind, asset: Address, amount: bigint): LoggedAction {
  const someone = addressOf(7);
  const at = { block: BigInt(n), logIndex: 0, hash: HASH, time: BigInt(n) };
  return { ...at, kind, sender: someone, receiver: someone, amounts: [{ asset, amount }], usdm: 0n };
}
