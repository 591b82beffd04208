/**
 * What the app says about every issue: the one record from issue to words. Calm and plain: what is so, why, and what
 * to do next. Nothing else in the app writes such a sentence, and the end-to-end tests read them here.
 */
import type { Issue, IssueName } from './issues';
import { wordsOf } from './say';
import type { Words, WordsFor } from './wording';
import { actIssueWords } from './words-act';
import { chainWords } from './words-chain';
import { formWords } from './words-form';
import { walletWords } from './words-wallet';

const words: WordsFor<IssueName> = { ...formWords, ...walletWords, ...chainWords, ...actIssueWords };

/** The words for an issue, its figures written as in `locale` (a BCP 47 tag). */
export function explain(issue: Issue, locale: string): Words {
  return wordsOf(words, issue, locale);
}
