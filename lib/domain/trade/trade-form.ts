import { plainAmount } from '@/lib/domain/format/format';
import type { CoinForm } from '@/lib/domain/limits/coin';
import { checkReceiver, sameAddress } from '@/lib/domain/model/address';
import type { AmountIssue, Issue, Quantity, ReceiverIssue } from '@/lib/domain/model/issues';
import { parseAmount } from '@/lib/domain/model/parse';
import type { Address, Snapshot } from '@/lib/domain/model/types';

/** What minting and redeeming ask alike. */
export type TradeForm = {
  /** The asset chosen; undefined leaves it to the ranking. */
  asset: Address | undefined;
  /** Whether the wrapped coin, if chosen, stands for itself or for the coin; undefined leaves it open. */
  coin: CoinForm | undefined;
  /** As entered. */
  amount: string;
  /** Of what the amount was the most there is when it was entered (`whichOf`); undefined when it was less, or too much. */
  most: string | undefined;
  /** As typed; undefined is the account's own address. */
  receiver: string | undefined;
  /** How much less than quoted is still accepted, basis points. */
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

/** An amount as far as it can be told; with `issue` it can't be used. */
export type TypedAmount = { value: bigint | undefined; issue: AmountIssue | undefined };

/** An amount that no token can hold still has a value, so that a door can say how much it takes. */
function readAmount(text: string, decimals: number): TypedAmount {
  const parsed = parseAmount(text, decimals);
  if (parsed.ok) return { value: parsed.value, issue: undefined };
  const { issue } = parsed;
  return { value: issue.name === 'amount-too-large' ? issue.value : undefined, issue };
}

/** The most there is, and of which token. */
type Most = Quantity & { token: Address };

/** Other tokens may have the same symbol; the chain's own coin has another than the token that wraps it. */
const whichOf = ({ token, symbol }: Most): string => `${token} ${symbol}`;

/** An amount as it is entered: typed or by a button. Whoever enters exactly the most there is means the most. */
export function entered(text: string, max: Most | undefined): Pick<TradeForm, 'amount' | 'most'> {
  const isMost = max !== undefined && text === plainAmount(max.value, max.decimals);
  return { amount: text, most: isMost ? whichOf(max) : undefined };
}

/** The amount of a form, and the text that stands in its field. */
export type FormAmount = TypedAmount & { text: string };

/**
 * Reads the form's amount. One that was the most there is comes down with that, as prices move with every block; it never
 * gets larger than what was entered.
 * @param max the most there is now, in units of what is shown
 */
export function readFormAmount({ amount, most }: TradeForm, max: Most): FormAmount {
  const typed = readAmount(amount, max.decimals);
  const isAbove = typed.value !== undefined && typed.value > max.value && max.value > 0n;
  if (most !== whichOf(max) || !isAbove) return { ...typed, text: amount };
  return { value: max.value, issue: undefined, text: plainAmount(max.value, max.decimals) };
}

/** Who gets the result: the address typed, else the account's own. */
export function readReceiver(
  text: string | undefined,
  snapshot: Snapshot,
  own: Address | undefined,
  gateway?: Address,
): { receiver: Address | undefined; issue: ReceiverIssue | undefined } {
  if (text === undefined) return { receiver: own, issue: undefined };
  const checked = checkReceiver(text, snapshot);
  if (checked.ok && gateway && sameAddress(checked.address, gateway)) {
    return { receiver: undefined, issue: { name: 'receiver-contract', what: 'the native coin gateway' } };
  }
  return checked.ok
    ? { receiver: checked.address, issue: undefined }
    : { receiver: undefined, issue: checked.issue };
}

/** Whether an amount with these issues has a quote all the same: what one does not hold can still be asked about. */
export function isQuotable(...issues: (Issue | undefined)[]): boolean {
  return issues.every((issue) => issue === undefined || issue.name === 'balance');
}
