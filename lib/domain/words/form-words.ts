/**
 * Words for everything that can be wrong before a transaction is sent: the connection, a link, a form. All other words are
 * loaded with the view of a transaction (see words.ts).
 */

import { wordsOf } from '@/lib/domain/format/say';
import type {
  AmountIssue,
  LinkIssue,
  MintIssue,
  QuoteIssue,
  ReceiverIssue,
  RedeemIssue,
} from '@/lib/domain/model/issues';
import type { Words, WordsFor } from '@/lib/domain/model/wording';
import { amountWords } from './amount-words';
import { connectionWords, type ReadingIssue } from './connection-words';
import { doorWords } from './limit-words';

/** Everything that can prevent a transaction before it is sent. */
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
