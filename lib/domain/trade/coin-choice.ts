import { type CoinForm, inCoin, KEPT_FOR_FEES } from '@/lib/domain/limits/coin';
import { MIN_MINT } from '@/lib/domain/limits/limits';
import { assetBy } from '@/lib/domain/model/address';
import { NATIVE_DECIMALS, toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { AmountIssue, MintIssue, Quantity } from '@/lib/domain/model/issues';
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

/** Whether a mint pays with native coin: as chosen, or if the account has too little of the wrapped coin for any mint. */
export const paysCoin = (form: CoinForm | undefined, snapshot: Snapshot, { wrapped }: Coin): boolean => {
  if (form) return form === 'native';
  const asset = assetBy(snapshot, wrapped);
  const isPoor = snapshot.account !== undefined && asset !== undefined && isTooLittle(asset);
  return isPoor && snapshot.nativeBalance > KEPT_FOR_FEES;
};

/** Without a price, only a zero balance is too little: the value of any other balance is unknown. */
function isTooLittle({ account: { balance }, price: { mintPrice }, decimals }: Asset): boolean {
  if (balance === 0n || mintPrice === 0n) return balance === 0n;
  return toUsdDown(balance, mintPrice, unitOf(decimals)) < MIN_MINT;
}

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
 * The forms in which a redemption can pay an asset: for the wrapped coin both, until one is chosen. The balances of the
 * account do not show which of them it wants.
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

/** What stays of the coin to pay for transactions. */
export const keptOf = ({ native }: CoinChoice): Quantity => ({
  value: KEPT_FOR_FEES,
  decimals: NATIVE_DECIMALS,
  symbol: native,
});

/** The issue of an amount above the balance, saying also that some coin is kept. */
export function withKept<Issue extends AmountIssue | MintIssue>(
  issue: Issue | undefined,
  choice: CoinChoice | undefined,
): Issue | undefined {
  if (issue?.name !== 'balance' || choice?.chosen !== 'native') return issue;
  return { ...issue, kept: keptOf(choice) };
}
