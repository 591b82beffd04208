/**
 * The words for every issue: the only record from issue to words. Calm and plain: what happened, why, and what to do
 * next. Nothing else in the app writes such sentences, and the end-to-end tests read them here.
 */

import type { Words, WordsFor } from '@/lib/domain/format/wording';
import { wordsOf } from '@/lib/domain/format/wording';
import type { ActionIssue, Issue, IssueName } from '@/lib/domain/model/issues';
import { refusalWords } from '@/lib/domain/steward/steward-refusals';
import { chainWords } from './chain-words';
import { formWords } from './form-words';
import { linkWords } from './link-words';
import { requestWords } from './request-words';
import { walletWords } from './wallet-words';

/** Why an action of a role holder was rejected, in the words of the steward console. */
const actionIssueWords: WordsFor<ActionIssue['name']> = {
  'action-refused': ({ refusal, action }, format) => ({
    ...refusalWords(refusal, action, format),
    tone: 'warning',
  }),
};

const issueWords: WordsFor<IssueName> = {
  ...formWords,
  ...linkWords,
  ...walletWords,
  ...requestWords,
  ...chainWords,
  ...actionIssueWords,
};

/** The words for an issue, its figures written as in `locale` (a BCP 47 tag). */
export function explain(issue: Issue, locale: string): Words {
  return wordsOf(issueWords, issue, locale);
}
