import { type CoinForm, KEPT_FOR_FEES } from '@/lib/domain/limits/coin';
import { MIN_MINT } from '@/lib/domain/limits/limits';
import { assetBy } from '@/lib/domain/model/address';
import { NATIVE_DECIMALS, toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { AmountIssue, MintIssue, Quantity } from '@/lib/domain/model/issues';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import type { Coin, CoinChoice } from './coin-choice';

/** Whether a mint pays with native coin: by choice, or because the account has too little wrapped coin for any mint. */
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

/** The part of the native coin that is reserved for network fees. */
export const keptOf = ({ native }: CoinChoice): Quantity => ({
  value: KEPT_FOR_FEES,
  decimals: NATIVE_DECIMALS,
  symbol: native,
});

/** The issue for an amount above the balance, with the reserved native coin. */
export function withKept<Issue extends AmountIssue | MintIssue>(
  issue: Issue | undefined,
  choice: CoinChoice | undefined,
): Issue | undefined {
  if (issue?.name !== 'balance' || choice?.chosen !== 'native') return issue;
  return { ...issue, kept: keptOf(choice) };
}
