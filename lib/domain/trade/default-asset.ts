import { maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import { assetBy } from '@/lib/domain/model/address';
import { toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Side } from '@/lib/domain/model/issues';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';

const STABLECOINS = 1;

/** The inputs of the choice. */
export type DefaultAssetInput = {
  /** Nothing is entered yet, so changing the asset cannot change the meaning of an amount. */
  isEmpty: boolean;
  /** The token last used, if one is remembered. */
  lastUsed: () => string | undefined;
};

/** A form's default asset, its chain, and the account it was chosen for, if any. */
export type DefaultAsset = { token: Address | undefined; chainId: number; account: Address | undefined };

/**
 * The default asset of a form: the one last used, else a stablecoin, because users who type "250" mean dollars. Among
 * the stablecoins: when minting, the one with the account's largest balance; else the first one that is open now.
 * @param lastUsed a token that may no longer be listed, or never was
 * @returns undefined when the Treasury lists no asset
 */
export function defaultAsset(side: Side, snapshot: Snapshot, lastUsed?: string): Asset | undefined {
  const stablecoins = snapshot.assets.filter(({ tier }) => tier === STABLECOINS);
  const limit = side === 'mint' ? maxMint : maxRedeem;
  return (
    assetBy(snapshot, lastUsed) ??
    (side === 'mint' && snapshot.account !== undefined ? mostHeld(stablecoins) : undefined) ??
    stablecoins.find((asset) => !asset.broken && limit(snapshot, asset).max > 0n) ??
    stablecoins[0] ??
    snapshot.assets[0]
  );
}

/**
 * Keeps a form's default asset. Chooses again only when it is not listed (any more), or when an account has just
 * connected before anything was entered. A listed asset never changes under an amount.
 */
export function keepDefault(
  side: Side,
  old: DefaultAsset | undefined,
  snapshot: Snapshot,
  { isEmpty, lastUsed }: DefaultAssetInput,
): DefaultAsset {
  const { chainId, account } = snapshot;
  const isListed = old?.chainId === chainId && assetBy(snapshot, old.token) !== undefined;
  const hasConnected = old?.account === undefined && account !== undefined;
  if (isListed && !(hasConnected && isEmpty)) {
    return old.account === account ? old : { ...old, account };
  }
  return { token: defaultAsset(side, snapshot, lastUsed())?.token, chainId, account };
}

/** The asset with the largest balance by value; the first of equals. */
function mostHeld(assets: readonly Asset[]): Asset | undefined {
  let [most, value]: [Asset | undefined, bigint] = [undefined, 0n];
  for (const asset of assets) {
    const held = toUsdDown(asset.account.balance, asset.price.mintPrice, unitOf(asset.decimals));
    if (held > value) [most, value] = [asset, held];
  }
  return most;
}
