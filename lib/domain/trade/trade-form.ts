import { fieldAmount, plainAmount } from '@/lib/domain/format/format';
import { beyondHourly, isOrderable } from '@/lib/domain/limits/beyond-hourly';
import type { CoinForm } from '@/lib/domain/limits/coin';
import { assetBy, parseRecipient, sameAddress } from '@/lib/domain/model/address';
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
  /** What the entered amount measures; undefined means the token that is paid. */
  unit?: Unit | undefined;
  /** The token whose maximum the entered amount was (see `tokenKey`); undefined if it was another amount. */
  maxToken: string | undefined;
  /** As typed; undefined means the address of the account. */
  receiver: string | undefined;
  /** Slippage tolerance, basis points. */
  toleranceBps: bigint;
  deadlineMinutes: number;
  /** At the current price, or by an order at the next one; undefined means now. */
  way?: Way | undefined;
  /** Of an order: basis points that the result may be below the current price; null for a text that is no percentage. */
  orderBps?: bigint | null | undefined;
  /** Of an order: seconds for which it waits for its price. */
  orderWait?: number | undefined;
};

export type Way = 'now' | 'next';

/** What is received, or what is paid in dollars: the form then calculates the amount to pay. */
export type Unit = 'received' | 'usd';

/** The form before anything is entered. */
export const EMPTY_FORM: TradeForm = {
  asset: undefined,
  coin: undefined,
  amount: '',
  maxToken: undefined,
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

/** What an entry changes of a form. */
export type Entry = Pick<TradeForm, 'amount' | 'maxToken' | 'unit'>;

/** An amount as entered, typed or by a button. Entering exactly the maximum of what is paid means the maximum. */
export function withAmount(text: string, max: Most | undefined, unit?: Unit): Entry {
  const isMost = !unit && max !== undefined && text === plainAmount(max.value, max.decimals);
  return { amount: text, maxToken: isMost ? tokenKey(max) : undefined, unit };
}

/** The entry as an amount of what is paid, if it was entered in another unit: for a form that does not have that. */
export const inPaid = ({ unit, text }: { unit: Unit | undefined; text: string }): Partial<Entry> =>
  unit ? withAmount(text, undefined) : {};

/**
 * The amount of a form: what is paid, in token units. `text` is that of the field of what is paid; `unit` says what was
 * entered. Without a value, the issue is about the entered text itself.
 */
export type FormAmount = TypedAmount & { text: string; unit: Unit | undefined };

/** How a unit is read: its decimals, and the amount to pay for it (0 without a price). */
export type Measure = { decimals: number; toPaid: (value: bigint) => bigint };

/**
 * Reads the amount of a form. An amount that was the maximum falls with the maximum, as prices move with every block; it
 * never becomes larger than entered.
 * @param max the current maximum, in units of the shown token
 * @param measures the other units in which the amount can be entered
 */
export function parseFormAmount(
  form: TradeForm,
  max: Most,
  measures: Partial<Record<Unit, Measure>> = {},
): FormAmount {
  const { unit } = form;
  const measure = unit && measures[unit];
  if (!measure) return { ...readPaid(form, max), unit: undefined };
  const typed = readAmount(form.amount, measure.decimals);
  const value = typed.value && (measure.toPaid(typed.value) || undefined);
  const issue = typed.issue ?? (value === undefined ? { name: 'amount-empty' as const } : undefined);
  const paid = value === undefined ? '' : fieldAmount(value, max.decimals);
  return { value, issue, text: unit === 'usd' ? form.amount : paid, unit };
}

function readPaid({ amount, maxToken }: TradeForm, max: Most): TypedAmount & { text: string } {
  const typed = readAmount(amount, max.decimals);
  const isAbove = typed.value !== undefined && typed.value > max.value && max.value > 0n;
  if (maxToken !== tokenKey(max) || !isAbove) return { ...typed, text: amount };
  return { value: max.value, issue: undefined, text: plainAmount(max.value, max.decimals) };
}

/** Whether a form orders at the next price, and the snapshot as that sees it. */
export function inWay(
  { way }: TradeForm,
  snapshot: Snapshot,
  token: Address | undefined,
): [isOrder: boolean, seen: Snapshot] {
  const asset = way === 'next' ? assetBy(snapshot, token) : undefined;
  return asset && isOrderable(asset) ? [true, beyondHourly(snapshot)] : [false, snapshot];
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
