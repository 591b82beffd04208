import { wordsOf } from '@/lib/domain/format/say';
import type { ConnectionIssue } from '@/lib/domain/model/issues';
import type { Words, WordsFor } from '@/lib/domain/model/wording';

/** Issues about what is shown, which every screen may have to explain; the others come up only on the way of a flow. */
export type ReadingIssue = Exclude<
  ConnectionIssue,
  { name: 'reorganised' | 'storage-blocked' | 'other-tab' }
>;

/** The way to the chain. */
export const connectionWords: WordsFor<ReadingIssue['name']> = {
  'nodes-down': () => ({
    title: 'The network cannot be reached',
    text: 'No node answers. What you see is the last known state; nothing can be sent.',
    hint: 'This goes on by itself as soon as a node answers.',
    tone: 'warning',
  }),
  'nodes-behind': ({ age }, say) => ({
    title: 'No new block for a while',
    text: `The newest block known is from ${say.ago(age)}, so nothing can be sent.`,
    hint: 'This goes on by itself with the next block.',
    tone: 'warning',
  }),
  'node-wrong-chain': ({ host }) => ({
    title: 'A node is on another network',
    text: `The node ${host} answers for a different network and is no longer asked.`,
    hint: 'There is nothing to do: the other nodes are asked instead.',
    tone: 'warning',
  }),
  'answer-invalid': () => ({
    title: 'The answer made no sense',
    text: 'What the node sent is not what the Treasury says, so it is not shown.',
    hint: 'This is tried again by itself, with another node if there is one.',
    tone: 'warning',
  }),
  offline: () => ({
    title: 'You are offline',
    text: 'What you see is the last known state; nothing can be sent.',
    hint: 'This goes on by itself when you are connected again.',
    tone: 'warning',
  }),
  'not-deployed': ({ chain }) => ({
    title: `Not deployed on ${chain}`,
    text: `There is no Mars Treasury on ${chain} yet, so there is nothing to show.`,
    hint: 'Choose another network.',
    tone: 'info',
  }),
};

/** The words for an issue about what is shown, its figures written as in `locale` (a BCP 47 tag). */
export function explainReading(issue: ReadingIssue, locale: string): Words {
  return wordsOf(connectionWords, issue, locale);
}
