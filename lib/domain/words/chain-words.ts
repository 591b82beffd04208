import type { ConnectionIssue, RevertIssue } from '@/lib/domain/model/issues';
import type { WordsFor } from '@/lib/domain/model/wording';
import type { ReadingIssue } from './connection-words';

/** What the contracts answer, and what else may happen on the way of a transaction. */
export const chainWords: WordsFor<
  RevertIssue['name'] | Exclude<ConnectionIssue['name'], ReadingIssue['name']>
> = {
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
    text: 'All that was kept for this account, or has vested for it, was paid already.',
    hint: 'Look at your balance.',
    tone: 'neutral',
  }),
  'allowance-short': () => ({
    title: 'The approval is too low',
    text: 'The contract may take less of your tokens than this needs.',
    hint: 'Approve the amount and try again.',
    tone: 'warning',
  }),
  'coin-refused': ({ symbol }) => ({
    title: `The receiver does not take ${symbol}`,
    text: `It is a contract that sends ${symbol} back. Nothing was exchanged.`,
    hint: `Enter another receiver, or receive the wrapped coin in place of ${symbol}.`,
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
