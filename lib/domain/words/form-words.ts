/**
 * The words for every issue before a transaction is sent: the connection and a form. Those of a link are loaded with its
 * notice (see link-words.ts), all others with the view of a transaction (see words.ts).
 */

import type { Words, WordsFor } from '@/lib/domain/format/wording';
import { wordsOf } from '@/lib/domain/format/wording';
import type { AmountIssue, MintIssue, ReceiverIssue, RedeemIssue } from '@/lib/domain/model/issues';
import { amountWords } from './amount-words';
import { connectionWords, type ReadingIssue } from './connection-words';
import { limitWords } from './limit-words';

/** Everything that can prevent a transaction before it is sent. */
export type FormIssue = AmountIssue | MintIssue | RedeemIssue | ReceiverIssue | ReadingIssue;

/** Words for every issue of a form. */
export const formWords: WordsFor<FormIssue['name']> = { ...amountWords, ...limitWords, ...connectionWords };

/** The label of the form's disabled button while it has this issue. */
export function problemLabel(issue: FormIssue, locale: string): string {
  if (MISTYPED.has(issue.name)) return 'Check the amount';
  if ('least' in issue) return 'Enter a larger amount';
  // The field says why and how much; without anything left, a notice does. An order may be any amount.
  const isOrderable = 'orderable' in issue && issue.orderable;
  if ('max' in issue && issue.max.value > 0n && !isOrderable) return 'Enter a smaller amount';
  return explainForm(issue, locale).title;
}

/** The words for an issue of a form, its figures written as in `locale` (a BCP 47 tag). */
export function explainForm(issue: FormIssue, locale: string): Words {
  return wordsOf(formWords, issue, locale);
}

/** The field itself shows these issues; their words would be unclear on a button ("1.5 or 15?"). */
const MISTYPED: ReadonlySet<FormIssue['name']> = new Set<AmountIssue['name']>([
  'amount-sign',
  'amount-notation',
  'amount-characters',
  'amount-foreign-digits',
  'amount-many-points',
  'amount-too-long',
  'amount-ambiguous',
  'amount-too-precise',
]);
