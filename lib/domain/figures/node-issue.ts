import { formatCount } from '@/lib/domain/format/format';
import type { Words } from '@/lib/domain/format/wording';

/** Why a second node could not be compared, or a node of the visitor's own not be used. */
export type NodeIssue =
  | { name: 'silent' }
  | { name: 'unreachable' }
  | { name: 'refuses' }
  | { name: 'not-an-answer' }
  /** The error message of the node, in its own words. */
  | { name: 'says-no'; said: string }
  | { name: 'other-chain'; chainId: bigint; wanted: bigint }
  /** `head`: its latest block, if reported. */
  | { name: 'behind'; block: bigint; head: bigint | undefined }
  | { name: 'no-block'; block: bigint }
  | { name: 'no-state'; block: bigint; said: string }
  | { name: 'call-fails'; said: string }
  | { name: 'not-the-lens' };

const OTHER = 'Try another RPC node.';

type WordsOf<Name> = (issue: Extract<NodeIssue, { name: Name }>, count: (n: bigint) => string) => Words;

const nodeIssueWords: { [Name in NodeIssue['name']]: WordsOf<Name> } = {
  silent: () => ({
    title: 'The RPC node did not respond in time',
    text: 'No response within 8 seconds.',
    hint: 'Try again, or try another RPC node.',
    tone: 'warning',
  }),
  unreachable: () => ({
    title: 'This page cannot reach the RPC node',
    text: 'Nothing is listening at this address, or the node blocks browser requests (CORS).',
    hint: 'Check the URL, choose a node that accepts browser requests, or run the copied command in a terminal.',
    tone: 'warning',
  }),
  refuses: () => ({
    title: 'The RPC node rejected the request',
    text: 'It may need an API key in the URL, or you have hit its rate limit.',
    hint: 'Check the URL, wait a minute or try another RPC node.',
    tone: 'warning',
  }),
  'not-an-answer': () => ({
    title: 'Not an RPC response',
    text: 'This URL responds, but not as an RPC node does.',
    hint: `Check the URL. ${OTHER}`,
    tone: 'warning',
  }),
  'says-no': ({ said }) => ({
    title: 'The RPC node returned an error',
    text: `Its message: “${said}”`,
    hint: OTHER,
    tone: 'warning',
  }),
  'other-chain': ({ chainId, wanted }) => ({
    title: 'Wrong network',
    text: `The RPC node is on chain ${chainId}, and this app reads chain ${wanted}.`,
    hint: `Choose an RPC node on chain ${wanted}.`,
    tone: 'warning',
  }),
  behind: ({ block, head }, count) => ({
    title: 'The RPC node is behind',
    text:
      head === undefined
        ? `It does not have block ${count(block)} yet.`
        : `Its latest block is ${count(head)}; these figures are from block ${count(block)}.`,
    hint: 'Wait a moment and check again, or try another RPC node.',
    tone: 'warning',
  }),
  'no-block': ({ block }, count) => ({
    title: 'The RPC node does not have this block',
    text: `It has later blocks, but not block ${count(block)}.`,
    hint: OTHER,
    tone: 'warning',
  }),
  'no-state': ({ block, said }, count) => ({
    title: 'The RPC node has the block, but not its state',
    text: `It could not run the call at block ${count(block)}. Most nodes keep only recent state. Its message: “${said}”`,
    hint: 'Close this and verify the latest figures, or choose an archive node.',
    tone: 'warning',
  }),
  'call-fails': ({ said }) => ({
    title: 'The call fails on this RPC node',
    text: `The contract returned a result here, but not there. The node’s message: “${said}”`,
    hint: 'One of the nodes is wrong. Check a third one.',
    tone: 'danger',
  }),
  'not-the-lens': () => ({
    title: 'Unexpected response',
    text: 'It cannot be read as a result of the lens. The node may have no contract at this address.',
    hint: 'One of the nodes is wrong. Check a third one.',
    tone: 'danger',
  }),
};

/** What happened, why, and what to do; figures as `locale` (a BCP 47 tag) writes them. */
export function explainNode(issue: NodeIssue, locale: string): Words {
  return wordsForNodeIssue(issue, (n) => formatCount(n, locale));
}

/** Generic, so that the compiler sees that the words fit the issue. */
function wordsForNodeIssue<Name extends NodeIssue['name']>(
  issue: Extract<NodeIssue, { name: Name }> & { name: Name },
  count: (n: bigint) => string,
): Words {
  return nodeIssueWords[issue.name](issue, count);
}
