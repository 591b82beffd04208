import { plainAmount } from '@/lib/domain/format/format';
import type { CoinForm } from '@/lib/domain/limits/coin';
import { parseRecipient, sameAddress } from '@/lib/domain/model/address';
import type { AmountIssue, Issue, Quantity, ReceiverIssue } from '@/lib/domain/model/issues';
import { parseAmount } from '@/lib/domain/model/parse';
import type { Address, Snapshot } from '@/lib/domain/model/types';

/** The input that minting and redemption share. */
export type TradeForm = {
  /** The asset chosen; undefined leaves it to `defaultAsset`. */
  asset: Address | undefined;
  /** Whether the chosen wrapped coin is used as such or as native coin; undefined leaves it open. */
  coin: CoinForm | undefined;
  /** As entered. */
  amount: string;
  /** The token whose maximum the entered amount was (see `tokenKey`); undefined if it was another amount. */
  most: string | undefined;
  /** As typed; undefined means the address of the account. */
  receiver: string | undefined;
  /** Slippage tolerance, basis points. */
  toleranceBps: bigint;
  deadlineMinutes: number;
};

/** The form before anything is entered. */
export const EMPTY_FORM: TradeForm = {
  asset: undefined,
  coin: undefined,
  amount: '',
  most: undefined,
  receiver: undefined,
  toleranceBps: 10n,
  deadlineMinutes: 20,
};

/** An amount as far as it is known; with `issue` it is not usable. */
export type TypedAmount = { value: bigint | undefined; issue: AmountIssue | undefined };

/** An amount above any token balance still has a value, so that a limit can state its maximum. */
function readAmount(text: string, decimals: number): TypedAmount {
  const parsed = parseAmount(text, decimals);
  if (parsed.ok) return { value: parsed.value, issue: undefined };
  const { issue } = parsed;
  return { value: issue.name === 'amount-too-large' ? issue.value : undefined, issue };
}

/** The maximum, and its token. */
type Most = Quantity & { token: Address };

/** Other tokens may have the same symbol; the native coin has a different one than its wrapped form. */
const tokenKey = ({ token, symbol }: Most): string => `${token} ${symbol}`;

/** An amount as entered, typed or by a button. Entering exactly the maximum means the maximum. */
export function withAmount(text: string, max: Most | undefined): Pick<TradeForm, 'amount' | 'most'> {
  const isMost = max !== undefined && text === plainAmount(max.value, max.decimals);
  return { amount: text, most: isMost ? tokenKey(max) : undefined };
}

/** The amount of a form, and the text of its field. */
export type FormAmount = TypedAmount & { text: string };

/**
 * Reads the amount of a form. An amount that was the maximum falls with the maximum, as prices move with every block; it
 * never becomes larger than entered.
 * @param max the current maximum, in units of the shown token
 */
export function parseFormAmount({ amount, most }: TradeForm, max: Most): FormAmount {
  const typed = readAmount(amount, max.decimals);
  const isAbove = typed.value !== undefined && typed.value > max.value && max.value > 0n;
  if (most !== tokenKey(max) || !isAbove) return { ...typed, text: amount };
  return { value: max.value, issue: undefined, text: plainAmount(max.value, max.decimals) };
}

/** The recipient: the typed address, or else the account. */
export function parseFormRecipient(
  text: string | undefined,
  snapshot: Snapshot,
  own: Address | undefined,
  gateway?: Address,
): { receiver: Address | undefined; issue: ReceiverIssue | undefined } {
  if (text === undefined) return { receiver: own, issue: undefined };
  const checked = parseRecipient(text, snapshot);
  if (checked.ok && gateway && sameAddress(checked.address, gateway)) {
    return { receiver: undefined, issue: { name: 'receiver-contract', what: 'the native coin gateway' } };
  }
  return checked.ok
    ? { receiver: checked.address, issue: undefined }
    : { receiver: undefined, issue: checked.issue };
}

/** Whether an amount with these issues still has a quote: an amount above the balance can be quoted. */
export function isQuotable(...issues: (Issue | undefined)[]): boolean {
  return issues.every((issue) => issue === undefined || issue.name === 'balance');
}
