/**
 * Words for what can be wrong before anything is sent: the way to the chain, a link, a form. The rest of the words is
 * fetched with the view of a transaction (see words.ts).
 */
import type { AmountIssue, LinkIssue, MintIssue, QuoteIssue, ReceiverIssue, RedeemIssue } from './issues';
import { wordsOf } from './say';
import type { Words, WordsFor } from './wording';
import { amountWords } from './words-amount';
import { connectionWords, type ReadingIssue } from './words-connection';
import { doorWords } from './words-door';

/** What can stand in the way before anything is sent. */
export type FormIssue =
  | AmountIssue
  | MintIssue
  | RedeemIssue
  | QuoteIssue
  | ReceiverIssue
  | LinkIssue
  | ReadingIssue;

/** Words for every issue of a form. */
export const formWords: WordsFor<FormIssue['name']> = { ...amountWords, ...doorWords, ...connectionWords };

/** The words for an issue of a form, its figures written as in `locale` (a BCP 47 tag). */
export function explainForm(issue: FormIssue, locale: string): Words {
  return wordsOf(formWords, issue, locale);
}
