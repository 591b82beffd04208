import type { ConnectionIssue, RevertIssue } from './issues';
import type { WordsFor } from './wording';

/** What the contracts answer, the way to them, and what the browser keeps. */
export const chainWords: WordsFor<(RevertIssue | ConnectionIssue)['name']> = {
  expired: () => ({
    title: 'It took too long',
    text: 'The transaction was mined after the deadline you set, so the Treasury refused it. Nothing was exchanged.',
    hint: 'Try again, with a later deadline if the network is slow.',
    tone: 'info',
  }),
  'not-listed': () => ({
    title: 'This asset is no longer listed',
    text: 'The Treasury does not take or pay it any more.',
    hint: 'Choose another asset.',
    tone: 'warning',
  }),
  'list-changed': () => ({
    title: 'The list of assets has changed',
    text: 'An asset was listed or delisted since the quote was made.',
    hint: 'Look at the new quote and confirm it.',
    tone: 'info',
  }),
  'nothing-to-claim': () => ({
    title: 'Nothing to claim',
    text: 'This account has no credit in this asset, or it was already paid.',
    hint: 'Look at your balance.',
    tone: 'neutral',
  }),
  'allowance-short': () => ({
    title: 'The approval is too low',
    text: 'The Treasury may take less of your tokens than this needs.',
    hint: 'Approve the amount and try again.',
    tone: 'warning',
  }),
  'permit-refused': () => ({
    title: 'The signed approval was not accepted',
    text: 'The token did not take your signature. Nothing was exchanged.',
    hint: 'Approve with a transaction instead.',
    tone: 'warning',
  }),
  'out-of-gas': () => ({
    title: 'The network fee limit was too low',
    text: 'The transaction ran out of gas and was undone.',
    hint: 'Try again and keep the limit that your wallet proposes.',
    tone: 'warning',
  }),
  reverted: ({ error }) => ({
    title: 'The contract refused',
    text: error
      ? `It gave the reason ${error}. Nothing was exchanged.`
      : 'It gave no reason. Nothing was exchanged.',
    hint: 'Look at the new quote, then try again.',
    tone: 'warning',
  }),
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
  reorganised: () => ({
    title: 'The network changed its mind',
    text: 'The block with your transaction was replaced. It is pending again.',
    hint: 'Wait: it is followed to its end.',
    tone: 'info',
  }),
  'storage-blocked': () => ({
    title: 'This browser keeps nothing',
    text: 'Its storage is blocked or full: a pending transaction cannot be followed after a reload.',
    hint: 'Keep this page open until it is confirmed, or allow storage for this site.',
    tone: 'warning',
  }),
  'other-tab': () => ({
    title: 'This is going on in another tab',
    text: 'The same steps are open in another tab of this browser, so they are not sent twice.',
    hint: 'Go on in the other tab, or close it.',
    tone: 'info',
  }),
};
