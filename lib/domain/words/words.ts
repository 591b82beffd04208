/**
 * What the app says about every issue: the only record from issue to words. Calm and plain: what happened, why, and what
 * to do next. Nothing else in the app writes such sentences, and the end-to-end tests read them here.
 */

import { wordsOf } from '@/lib/domain/format/say';
import type { Issue, IssueName } from '@/lib/domain/model/issues';
import type { Words, WordsFor } from '@/lib/domain/model/wording';
import { actIssueWords } from './action-words';
import { chainWords } from './chain-words';
import { filterWords } from './filter-words';
import { formWords } from './form-words';
import { requestWords } from './request-words';
import { walletWords } from './wallet-words';

const words: WordsFor<IssueName> = {
  ...formWords,
  ...filterWords,
  ...walletWords,
  ...requestWords,
  ...chainWords,
  ...actIssueWords,
};

/** The words for an issue, its figures written as in `locale` (a BCP 47 tag). */
export function explain(issue: Issue, locale: string): Words {
  return wordsOf(words, issue, locale);
}
