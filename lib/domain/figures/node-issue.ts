import { formatCount } from '@/lib/domain/format/format';
import type { Words } from '@/lib/domain/model/wording';

/** Why a second node could not be compared. */
export type NodeIssue =
  | { name: 'silent' }
  | { name: 'unreachable' }
  | { name: 'refuses' }
  | { name: 'not-an-answer' }
  /** What it said of itself, in its own words. */
  | { name: 'says-no'; said: string }
  | { name: 'other-chain'; chainId: bigint; wanted: bigint }
  /** `head`: its newest block, where it says. */
  | { name: 'behind'; block: bigint; head: bigint | undefined }
  | { name: 'no-block'; block: bigint }
  | { name: 'no-state'; block: bigint; said: string }
  | { name: 'call-fails'; said: string }
  | { name: 'not-the-lens' };

const OTHER = 'Try another node.';

type WordsOf<Name> = (issue: Extract<NodeIssue, { name: Name }>, count: (n: bigint) => string) => Words;

const words: { [Name in NodeIssue['name']]: WordsOf<Name> } = {
  silent: () => ({
    title: 'The node does not answer in time',
    text: 'Nothing came within 8 seconds.',
    hint: 'Try again, or another node.',
    tone: 'warning',
  }),
  unreachable: () => ({
    title: 'The node cannot be reached from this page',
    text: 'Nobody listens at this address, or the node does not let web pages read its answers (CORS).',
    hint: 'Check the address, choose a node that is open to web pages, or run the copied command in a terminal.',
    tone: 'warning',
  }),
  refuses: () => ({
    title: 'The node refuses to answer',
    text: 'It may want a key in its address, or has been asked too often.',
    hint: 'Check the address, wait a minute, or try another node.',
    tone: 'warning',
  }),
  'not-an-answer': () => ({
    title: 'This is not a node’s answer',
    text: 'Something answers at this address, but not as an RPC node does.',
    hint: `Check the address. ${OTHER}`,
    tone: 'warning',
  }),
  'says-no': ({ said }) => ({
    title: 'The node does not answer the question',
    text: `It says: “${said}”`,
    hint: OTHER,
    tone: 'warning',
  }),
  'other-chain': ({ chainId, wanted }) => ({
    title: 'The node is on another chain',
    text: `It serves the chain ${chainId}; these figures are of the chain ${wanted}.`,
    hint: `Choose a node of the chain ${wanted}.`,
    tone: 'warning',
  }),
  behind: ({ block, head }, count) => ({
    title: 'The node does not have this block yet',
    text:
      head === undefined
        ? `It does not know block ${count(block)}.`
        : `Its newest block is ${count(head)}; these figures are of block ${count(block)}.`,
    hint: 'Wait a moment and check again, or try another node.',
    tone: 'warning',
  }),
  'no-block': ({ block }, count) => ({
    title: 'The node has no such block',
    text: `It has newer blocks, but keeps none with the number ${count(block)}.`,
    hint: OTHER,
    tone: 'warning',
  }),
  'no-state': ({ block, said }, count) => ({
    title: 'The node has the block, but not its state',
    text: `It did not run the call at block ${count(block)}. Most nodes keep the state of the last blocks only. It says: “${said}”`,
    hint: 'Close this and verify the newest figures, or choose an archive node.',
    tone: 'warning',
  }),
  'call-fails': ({ said }) => ({
    title: 'The call fails on this node',
    text: `The contract answered here and does not there. The node says: “${said}”`,
    hint: 'One of the two nodes is wrong. Check on a third one.',
    tone: 'danger',
  }),
  'not-the-lens': () => ({
    title: 'The node answers something else',
    text: 'Its answer can’t be read as the lens’ answer: it may have no contract at this address.',
    hint: 'One of the two nodes is wrong. Check on a third one.',
    tone: 'danger',
  }),
};

/** What is so, why, and the way on; figures as `locale` (a BCP 47 tag) writes them. */
export function explainNode(issue: NodeIssue, locale: string): Words {
  return wordsOf(issue, (n) => formatCount(n, locale));
}

/** Generic, so that the compiler sees that the words fit the issue. */
function wordsOf<Name extends NodeIssue['name']>(
  issue: Extract<NodeIssue, { name: Name }> & { name: Name },
  count: (n: bigint) => string,
): Words {
  return words[issue.name](issue, count);
}
