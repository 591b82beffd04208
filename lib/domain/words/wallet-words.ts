import type { WalletIssue } from '@/lib/domain/model/issues';
import type { WordsFor } from '@/lib/domain/model/wording';

/** The wallet, and what became of a transaction. */
export const walletWords: WordsFor<WalletIssue['name']> = {
  'wallet-missing': () => ({
    title: 'No wallet found',
    text: 'This browser has no wallet that the app can talk to. Everything can be read without one.',
    hint: 'Install a wallet, or open this page in the browser of your wallet.',
    tone: 'info',
  }),
  'wallet-watch-only': () => ({
    title: 'You are only looking',
    text: 'This address is shown read-only: nothing can be signed for it here.',
    hint: 'Connect the wallet that holds this address.',
    tone: 'info',
  }),
  'wallet-refused': () => ({
    title: 'You declined in your wallet',
    text: 'Nothing was sent and nothing has changed.',
    hint: 'Change what you like and try again when you are ready.',
    tone: 'neutral',
  }),
  'wallet-busy': () => ({
    title: 'Your wallet is waiting for you',
    text: 'It already shows a request, so no second one was made.',
    hint: 'Open your wallet and answer the request.',
    tone: 'info',
  }),
  'wallet-silent': ({ seconds }) => ({
    title: 'Your wallet has not answered',
    text: `The request was made ${seconds} seconds ago. It may be hidden behind a window or need unlocking.`,
    hint: 'Open your wallet, or stop waiting: whatever it sends later is still followed.',
    tone: 'info',
  }),
  'wallet-disconnected': () => ({
    title: 'Your wallet is disconnected',
    text: 'The next step needs it. What was already sent goes on by itself.',
    hint: 'Connect the same account to go on.',
    tone: 'warning',
  }),
  'wallet-failed': ({ message }) => ({
    title: 'Your wallet could not do this',
    text: message ? `It says: “${message}”. Nothing was sent.` : 'It gave no reason. Nothing was sent.',
    hint: 'Try again, or use another wallet.',
    tone: 'warning',
  }),
  'wrong-network': ({ wanted }) => ({
    title: 'Wrong network',
    text: `Your wallet is on another network; this Treasury is on ${wanted}.`,
    hint: `Switch your wallet to ${wanted}.`,
    tone: 'warning',
  }),
  'account-changed': () => ({
    title: 'Your wallet shows another account',
    text: 'These steps were begun with a different account and wait for it.',
    hint: 'Switch back to go on, or dismiss them.',
    tone: 'warning',
  }),
  'chain-changed': () => ({
    title: 'Your wallet moved to another network',
    text: 'These steps were begun on a different network and wait for it.',
    hint: 'Switch back to go on, or dismiss them.',
    tone: 'warning',
  }),
  'gas-missing': ({ symbol }) => ({
    title: `You need ${symbol} for the network fee`,
    text: `This account has too little ${symbol} to pay for the transaction.`,
    hint: `Send some ${symbol} to your address and try again.`,
    tone: 'warning',
  }),
  'approval-lower': ({ approved, wanted }, say) => ({
    title: 'The approval is lower than needed',
    text: `You approved ${say.amount(approved)}; ${say.amount(wanted)} is needed.`,
    hint: 'Approve the rest, or enter less.',
    tone: 'warning',
  }),
  'approval-higher': ({ approved, wanted }, say) => ({
    title: 'The approval is higher than asked',
    text: `Your wallet approved ${say.amount(approved)}; only ${say.amount(wanted)} was asked for.`,
    hint: 'You can go on. To be careful, reduce it afterwards.',
    tone: 'warning',
  }),
  'batch-partial': () => ({
    title: 'Your wallet did only a part',
    text: 'It promised to do all steps at once, but did some of them.',
    hint: 'Look at what is done below and go on step by step.',
    tone: 'warning',
  }),
  'call-blocked': () => ({
    title: 'Stopped before your wallet was asked',
    text: 'The request was not one that this app makes, so it was not passed on. Nothing was sent.',
    hint: 'Reload the page. If this comes back, do not sign, and report it.',
    tone: 'danger',
  }),
  'call-changed': () => ({
    title: 'Something else was sent',
    text: 'The transaction that your wallet sent is not the one you were shown.',
    hint: 'Look it up, revoke this account’s approvals, and check your wallet before you sign anything else.',
    tone: 'danger',
  }),
  'transaction-cancelled': () => ({
    title: 'Cancelled',
    text: 'You cancelled the transaction in your wallet. Only the network fee was spent.',
    hint: 'Start again when you are ready.',
    tone: 'neutral',
  }),
  'transaction-replaced': () => ({
    title: 'Replaced by another transaction',
    text: 'Your account sent a different transaction in its place.',
    hint: 'If it was not you, revoke the approvals of this account now and check your wallet.',
    tone: 'danger',
  }),
  'transaction-lost': () => ({
    title: 'The transaction is nowhere to be found',
    text: 'No node knows it and nothing of yours has changed. It may still appear.',
    hint: 'Check your wallet before you send it again.',
    tone: 'warning',
  }),
  'transaction-overtaken': () => ({
    title: 'Another transaction of yours came first',
    text: 'No node has seen this one yet. If you cancelled or replaced it in your wallet, nothing of it will happen.',
    hint: 'Check your wallet: if it still waits there, it is followed to its end.',
    tone: 'warning',
  }),
  'outcome-missing': () => ({
    title: 'Sent, but not confirmed by the Treasury',
    text: 'The transaction went through without the event that the Treasury writes when it is done.',
    hint: 'Look at the transaction in the explorer; your balances above are what counts.',
    tone: 'danger',
  }),
  'awaiting-signers': () => ({
    title: 'Waiting for the other signers',
    text: 'Your wallet made a proposal. It runs when enough owners have signed.',
    hint: 'You may close this page: the result is found when you come back.',
    tone: 'info',
  }),
};
