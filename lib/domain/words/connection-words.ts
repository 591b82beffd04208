import type { Words, WordsFor } from '@/lib/domain/format/wording';
import { wordsOf } from '@/lib/domain/format/wording';
import type { ConnectionIssue } from '@/lib/domain/model/issues';

/** Issues about the data shown, which any screen may have to explain; the others occur only during a transaction. */
export type ReadingIssue = Exclude<
  ConnectionIssue,
  { name: 'reorganised' | 'storage-blocked' | 'other-tab' }
>;

/** The connection to the chain. */
export const connectionWords: WordsFor<ReadingIssue['name']> = {
  'nodes-down': () => ({
    title: 'Cannot reach the network',
    text: 'No RPC node is responding. You are seeing the last known data; transactions cannot be sent.',
    hint: 'We reconnect automatically.',
    tone: 'warning',
  }),
  'nodes-behind': ({ age }, format) => ({
    title: 'No new blocks',
    text: `The latest known block is from ${format.ago(age)}, so transactions cannot be sent.`,
    hint: 'We continue automatically with the next block.',
    tone: 'warning',
  }),
  'node-wrong-chain': ({ host }) => ({
    title: 'An RPC node is on another network',
    text: `The RPC node ${host} is on a different network and has been skipped.`,
    hint: 'No action needed; other nodes are used.',
    tone: 'warning',
  }),
  'answer-invalid': () => ({
    title: 'Invalid response',
    text: 'The RPC node returned data that does not match the Treasury, so it is not shown.',
    hint: 'We retry automatically, with another node if there is one.',
    tone: 'warning',
  }),
  'chain-replaced': () => ({
    title: 'The network restarted',
    text: 'It has new blocks.',
    hint: 'Older data is gone.',
    tone: 'warning',
  }),
  offline: () => ({
    title: 'You are offline',
    text: 'You are seeing the last known data; transactions cannot be sent.',
    hint: 'We reconnect automatically.',
    tone: 'warning',
  }),
  'not-deployed': ({ chain }) => ({
    title: `Not deployed on ${chain}`,
    text: `There is no Mars Treasury on ${chain} yet, so there is nothing to show.`,
    hint: 'The site shows it once it is deployed.',
    tone: 'info',
  }),
};

/** The words for an issue about the data shown, its figures written as in `locale` (a BCP 47 tag). */
export function explainReading(issue: ReadingIssue, locale: string): Words {
  return wordsOf(connectionWords, issue, locale);
}
