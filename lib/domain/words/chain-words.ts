import type { WordsFor } from '@/lib/domain/format/wording';
import type {
  ConnectionIssue,
  OrderIssue,
  QuoteIssue,
  RevertIssue,
  UpkeepIssue,
} from '@/lib/domain/model/issues';
import type { ReadingIssue } from './connection-words';
import { orderWords } from './order-words';
import { upkeepWords } from './upkeep-words';

/** Errors returned by the contracts, and anything else that can happen while a transaction is in progress. */
export const chainWords: WordsFor<
  | (RevertIssue | QuoteIssue | OrderIssue | UpkeepIssue)['name']
  | Exclude<ConnectionIssue['name'], ReadingIssue['name']>
> = {
  ...orderWords,
  ...upkeepWords,
  'quote-moved': () => ({
    title: 'The price has moved',
    text: 'You would now receive less than the minimum you set. Nothing was sent.',
    hint: 'Review the new quote.',
    tone: 'info',
  }),
  expired: () => ({
    title: 'Deadline passed',
    text: 'The transaction was mined after your deadline, so it reverted. No assets were exchanged.',
    hint: 'Try again, with a later deadline if the network is slow.',
    tone: 'info',
  }),
  'not-listed': () => ({
    title: 'This asset is no longer listed',
    text: 'The Treasury no longer accepts or pays this asset.',
    hint: 'Choose another asset.',
    tone: 'warning',
  }),
  'list-changed': () => ({
    title: 'The list of assets has changed',
    text: 'An asset was listed or delisted since the quote was made.',
    hint: 'Review the new quote.',
    tone: 'info',
  }),
  'nothing-to-claim': () => ({
    title: 'Nothing to claim now',
    text: 'Everything due to this account has been paid, or none of it is available yet.',
    hint: 'Check your balance, or try again later.',
    tone: 'neutral',
  }),
  'grant-stopped': () => ({
    title: 'This grant is stopped',
    text: 'A guardian has stopped claims from it. It keeps vesting meanwhile.',
    hint: 'Claim once the governor has resumed it.',
    tone: 'warning',
  }),
  'allowance-short': () => ({
    title: 'The approval is too low',
    text: 'Your approval is smaller than this transaction needs.',
    hint: 'Approve the amount and try again.',
    tone: 'warning',
  }),
  'coin-refused': ({ symbol }) => ({
    title: `The recipient cannot accept ${symbol}`,
    text: `The recipient is a contract that rejects ${symbol}. No assets were exchanged.`,
    hint: `Enter another recipient, or receive the wrapped coin instead of ${symbol}.`,
    tone: 'warning',
  }),
  'permit-refused': () => ({
    title: 'Signature rejected',
    text: 'The token did not accept your signature. No assets were exchanged.',
    hint: 'Approve with a transaction instead.',
    tone: 'warning',
  }),
  'out-of-gas': () => ({
    title: 'Out of gas',
    text: 'The transaction ran out of gas and reverted.',
    hint: 'Try again with the gas limit your wallet suggests.',
    tone: 'warning',
  }),
  reverted: ({ error }) => ({
    title: 'Rejected by the contract',
    text: error
      ? `Reason: ${error}. No assets were exchanged.`
      : 'No reason was given. No assets were exchanged.',
    hint: 'Review the new quote, then try again.',
    tone: 'warning',
  }),
  reorganised: () => ({
    title: 'Block reorganised',
    text: 'The block with your transaction was replaced. It is pending again.',
    hint: 'No action needed; we keep tracking it.',
    tone: 'info',
  }),
  'storage-blocked': () => ({
    title: 'Browser storage is unavailable',
    text: 'Storage is blocked or full, so a pending transaction cannot be tracked after a reload.',
    hint: 'Keep this page open until it is confirmed, or allow storage for this site.',
    tone: 'warning',
  }),
  'other-tab': () => ({
    title: 'In progress in another tab',
    text: 'The same steps are open in another tab of this browser, so they are not sent twice.',
    hint: 'Continue in the other tab, or close it.',
    tone: 'info',
  }),
};
