import { type CoinForm, inCoin, KEPT_FOR_FEES } from '@/lib/domain/limits/coin';
import { MIN_MINT } from '@/lib/domain/limits/limits';
import { assetBy } from '@/lib/domain/model/address';
import { toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { AmountIssue, MintIssue, Quantity } from '@/lib/domain/model/issues';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import { type Alternative, itself } from './alternatives';
import type { Native } from './intent';

/** The way between the chain's own coin (of this symbol) and its wrapped form, an asset. */
export type Coin = { gateway: Address; wrapped: Address; symbol: string };

/** The choice as it stands, where the chosen asset is the wrapped coin. */
export type CoinChoice = {
  chosen: CoinForm;
  /** Symbols of the two. */
  native: string;
  wrapped: string;
  gateway: Address;
};

/** A snapshot with the coin in place of its wrapped form, if that is what is meant. */
export type Seen = { snapshot: Snapshot; choiceFor: (asset: Asset) => CoinChoice | undefined };

/** Paying: what is chosen, else the coin where the account has too little of it wrapped for any mint. */
export const paysCoin = (form: CoinForm | undefined, snapshot: Snapshot, { wrapped }: Coin): boolean => {
  if (form) return form === 'native';
  const asset = assetBy(snapshot, wrapped);
  const isPoor = snapshot.account !== undefined && asset !== undefined && isTooLittle(asset);
  return isPoor && snapshot.nativeBalance > KEPT_FOR_FEES;
};

/** Without a price only nothing is: what is held is then not known to be dust. */
function isTooLittle({ account: { balance }, price: { mintPrice }, decimals }: Asset): boolean {
  if (balance === 0n || mintPrice === 0n) return balance === 0n;
  return toUsdDown(balance, mintPrice, unitOf(decimals)) < MIN_MINT;
}

/** The snapshot as the form means it, and the choice to show beside the asset. */
export function seeCoin(snapshot: Snapshot, coin: Coin | undefined, isNative: boolean): Seen {
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
 * The forms in which a redemption can pay an asset: the wrapped coin in both, for as long as none is chosen. What the
 * account holds says nothing about which of them it wants.
 */
export const formsOf =
  (form: CoinForm | undefined, { choiceFor }: Seen) =>
  (asset: Asset): Alternative[] => {
    const choice = form ? undefined : choiceFor(asset);
    if (!choice) return itself(asset);
    return [
      { token: asset.token, symbol: choice.wrapped, coin: 'wrapped' },
      { token: asset.token, symbol: choice.native, coin: 'native' },
    ];
  };

/** What an intent says of the choice. */
export const nativeIn = (choice: CoinChoice | undefined, { usdm }: Snapshot): { native?: Native } =>
  choice?.chosen === 'native' ? { native: { gateway: choice.gateway, usdm, symbol: choice.native } } : {};

/** What stays of the coin to pay for transactions. */
export const keptOf = ({ native }: CoinChoice): Quantity => ({
  value: KEPT_FOR_FEES,
  decimals: 18,
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
