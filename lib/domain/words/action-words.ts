import type { ActionIssue } from '@/lib/domain/model/issues';
import type { WordsFor } from '@/lib/domain/model/wording';
import { refusalWords } from '@/lib/domain/steward/steward-refusals';

/** Why an action of a role holder is rejected, in the words of the steward console. */
export const actionIssueWords: WordsFor<ActionIssue['name']> = {
  'action-refused': ({ refusal, action }, say) => ({
    ...refusalWords(refusal, action, say),
    tone: 'warning',
  }),
};
