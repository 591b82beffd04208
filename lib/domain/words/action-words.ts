import type { ActIssue } from '@/lib/domain/model/issues';
import type { WordsFor } from '@/lib/domain/model/wording';
import { refusalWords } from '@/lib/domain/steward/steward-refusals';

/** Why an action of a role holder is rejected, in the words of the steward console. */
export const actIssueWords: WordsFor<ActIssue['name']> = {
  'act-refused': ({ refusal, act }, say) => ({
    ...refusalWords(refusal, act, say),
    tone: 'warning',
  }),
};
