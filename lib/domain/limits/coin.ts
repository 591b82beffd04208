import { MAX_UINT256, saturatingSub } from '@/lib/domain/model/convert';
import type { Address, Snapshot } from '@/lib/domain/model/types';

/** Whether a form means the native coin or its wrapped form; undefined leaves it to the balances of the account. */
export type CoinForm = 'native' | 'wrapped';

/**
 * Wei of native coin reserved for network fees: enough for a call with a gas limit of 3,000,000, as mints have, at up
 * to 3 gwei. If everything were spent, the account could not even pay for the mint.
 */
export const KEPT_FOR_FEES = 10n ** 16n;

/**
 * The snapshot with a wrapped asset replaced by the native coin itself: its symbol, and the balance that the account can
 * spend without an approval. Limits and quotes stay those of the wrapped asset.
 */
export function inCoin(snapshot: Snapshot, wrapped: Address, symbol: string): Snapshot {
  const balance = saturatingSub(snapshot.nativeBalance, KEPT_FOR_FEES);
  const account = { balance, allowance: MAX_UINT256, permit: undefined };
  return {
    ...snapshot,
    assets: snapshot.assets.map((asset) =>
      asset.token === wrapped ? { ...asset, symbol, account: { ...asset.account, ...account } } : asset,
    ),
  };
}
