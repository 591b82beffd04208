import { MAX_UINT256, saturatingSub } from '@/lib/domain/model/convert';
import type { Address, Snapshot } from '@/lib/domain/model/types';

/** Which of the two a form means, the chain's own coin or its wrapped form; undefined leaves it to what the account holds. */
export type CoinForm = 'native' | 'wrapped';

/**
 * Wei of native coin that stay in the account: enough for a mint and a redemption after it (about 300,000 gas each) while
 * gas costs up to 15 gwei. All of it spent, the account could not even pay for the mint.
 */
export const KEPT_FOR_FEES = 10n ** 16n;

/**
 * The snapshot with an asset's wrapped coin replaced by the coin itself: its symbol, and what the account can spend of
 * it without an approval. Doors and quotes stay the wrapped coin's.
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
