import type { ActIssue } from './issues';
import { refusalWords } from './steward-refusals';
import type { WordsFor } from './wording';

/** Why an act of a role holder is refused, in the words of the steward's console. */
export const actIssueWords: WordsFor<ActIssue['name']> = {
  'act-refused': ({ refusal, act }, say) => ({
    ...refusalWords(refusal, act, say),
    tone: 'warning',
  }),
};
