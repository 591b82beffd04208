import { type CoinForm, inCoin } from '@/lib/domain/limits/coin';
import { assetBy } from '@/lib/domain/model/address';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import { type Alternative, itself } from './alternatives';
import type { Native } from './intent';

/** The native coin (with this symbol), its wrapped form, which is an asset, and the gateway between them. */
export type Coin = { gateway: Address; wrapped: Address; symbol: string };

/** The current choice, if the chosen asset is the wrapped coin. */
export type CoinChoice = {
  chosen: CoinForm;
  /** Symbols of the two. */
  native: string;
  wrapped: string;
  gateway: Address;
};

/** A snapshot in which the native coin replaces its wrapped form, if the form means the coin. */
export type AssetsWithCoin = { snapshot: Snapshot; choiceFor: (asset: Asset) => CoinChoice | undefined };

/** The snapshot as the form means it, and the choice to show next to the asset. */
export function withCoin(snapshot: Snapshot, coin: Coin | undefined, isNative: boolean): AssetsWithCoin {
  const wrapped = assetBy(snapshot, coin?.wrapped);
  if (!coin || !wrapped) return { snapshot, choiceFor: () => undefined };
  const choice: CoinChoice = {
    chosen: isNative ? 'native' : 'wrapped',
    native: coin.symbol,
    wrapped: wrapped.symbol,
    gateway: coin.gateway,
  };
  return {
    snapshot: isNative ? inCoin(snapshot, wrapped.token, coin.symbol) : snapshot,
    choiceFor: ({ token }) => (token === wrapped.token ? choice : undefined),
  };
}

/**
 * The forms in which a redemption can pay an asset: both for the wrapped coin, until one is chosen, as the account's
 * balances do not show which one it wants.
 */
export const formsOf =
  (form: CoinForm | undefined, { choiceFor }: AssetsWithCoin) =>
  (asset: Asset): Alternative[] => {
    const choice = form ? undefined : choiceFor(asset);
    if (!choice) return itself(asset);
    return [
      { token: asset.token, symbol: choice.wrapped, coin: 'wrapped' },
      { token: asset.token, symbol: choice.native, coin: 'native' },
    ];
  };

/** The part of an intent that the choice determines. */
export const nativeIn = (choice: CoinChoice | undefined, { usdm }: Snapshot): { native?: Native } =>
  choice?.chosen === 'native' ? { native: { gateway: choice.gateway, usdm, symbol: choice.native } } : {};
