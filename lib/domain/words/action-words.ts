import type { ActIssue } from '@/lib/domain/model/issues';
import type { WordsFor } from '@/lib/domain/model/wording';
import { refusalWords } from '@/lib/domain/steward/steward-refusals';

/** Why an act of a role holder is refused, in the words of the steward's console. */
export const actIssueWords: WordsFor<ActIssue['name']> = {
  'act-refused': ({ refusal, act }, say) => ({
    ...refusalWords(refusal, act, say),
    tone: 'warning',
  }),
};
