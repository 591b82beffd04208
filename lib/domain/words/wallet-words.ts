import type { WordsFor } from '@/lib/domain/format/wording';
import type { WalletIssue } from '@/lib/domain/model/issues';

/** The wallet, and the outcome of a transaction. */
export const walletWords: WordsFor<WalletIssue['name']> = {
  'wallet-refused': () => ({
    title: 'Request declined',
    text: 'Nothing was sent.',
    hint: 'Try again when you are ready.',
    tone: 'neutral',
  }),
  'step-declined': () => ({
    title: 'Step declined',
    text: 'This step was not sent. The steps completed before it remain in effect.',
    hint: 'Try again when you are ready.',
    tone: 'neutral',
  }),
  'wallet-busy': () => ({
    title: 'Check your wallet',
    text: 'A request is already open in your wallet.',
    hint: 'Open your wallet and respond to the request.',
    tone: 'info',
  }),
  'wallet-silent': ({ seconds }) => ({
    title: 'No response from your wallet',
    text: `Requested ${seconds} seconds ago. Your wallet may be hidden or locked.`,
    hint: 'Open your wallet, or stop waiting. We keep tracking anything it sends later.',
    tone: 'info',
  }),
  'wallet-disconnected': () => ({
    title: 'Wallet disconnected',
    text: 'Reconnect for the next step. Transactions already sent continue.',
    hint: 'Connect the same account to continue.',
    tone: 'warning',
  }),
  'wallet-failed': ({ message }) => ({
    title: 'Your wallet reported an error',
    text: message ? `Its message: “${message}”. Nothing was sent.` : 'It gave no reason. Nothing was sent.',
    hint: 'Try again, or use another wallet.',
    tone: 'warning',
  }),
  'account-changed': () => ({
    title: 'Account changed',
    text: 'These steps were started with a different account.',
    hint: 'Switch back to continue, or dismiss.',
    tone: 'warning',
  }),
  'chain-changed': () => ({
    title: 'Network changed',
    text: 'These steps were started on a different network.',
    hint: 'Switch back to continue, or dismiss.',
    tone: 'warning',
  }),
  'gas-missing': ({ symbol }) => ({
    title: `You need ${symbol} for the network fee`,
    text: `This account does not have enough ${symbol} to pay for the transaction.`,
    hint: `Send some ${symbol} to your address and try again.`,
    tone: 'warning',
  }),
  'approval-lower': ({ approved, wanted }, format) => ({
    title: 'The approval is lower than needed',
    text: `You approved ${format.quantity(approved)}; ${format.quantity(wanted)} is needed.`,
    hint: 'Approve the rest or enter less.',
    tone: 'warning',
  }),
  'approval-higher': ({ approved, wanted }, format) => ({
    title: 'The approval is higher than requested',
    text: `Your wallet approved ${format.quantity(approved)}; only ${format.quantity(wanted)} was requested.`,
    hint: 'You can continue. To be safe, revoke it afterwards under Activity.',
    tone: 'warning',
  }),
  'approval-standing': ({ amount, spender }) => ({
    title: 'Your approval is still active',
    text: `${spender} can take ${amount} from your account.`,
    hint: 'Continue with it, lower it, or revoke it.',
    tone: 'info',
  }),
  'approval-left': ({ amount, spender }) => ({
    title: 'An approval is left over',
    text: `Your wallet approved more than requested: ${spender} can still take ${amount} from your account.`,
    hint: 'Lower it, or revoke it.',
    tone: 'warning',
  }),
  'approval-reset': ({ symbol, spender }) => ({
    title: 'Your earlier approval was reset',
    text: `${spender} can no longer take any ${symbol} from your account.`,
    hint: 'Continue to approve the amount needed.',
    tone: 'info',
  }),
  'approval-foreign': ({ amount, spender }) => ({
    title: 'Revoke an unexpected approval now',
    text: `Your wallet let ${spender} take ${amount} from your account. This app did not request it.`,
    hint: 'Revoke it, then check your wallet before you sign anything else.',
    tone: 'danger',
  }),
  'batch-partial': () => ({
    title: 'Batch partly completed',
    text: 'Your wallet executed only some of the steps.',
    hint: 'Review the completed steps below and continue one at a time.',
    tone: 'warning',
  }),
  'call-blocked': () => ({
    title: 'Request blocked',
    text: 'This request did not come from the app, so it was blocked. Nothing was sent.',
    hint: 'Reload the page. If this happens again, do not sign anything and report it.',
    tone: 'danger',
  }),
  'call-changed': () => ({
    title: 'Unexpected transaction',
    text: 'The transaction your wallet sent is not the one you were shown.',
    hint: 'Look it up in the explorer, revoke this account’s approvals (those of the Treasury under Activity), and check your wallet before you sign anything else.',
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
    hint: 'If this was not you, revoke this account’s approvals now and check your wallet.',
    tone: 'danger',
  }),
  'transaction-lost': () => ({
    title: 'Transaction not found',
    text: 'No RPC node has it and your balances have not changed. It may still appear.',
    hint: 'Check your wallet before you send it again.',
    tone: 'warning',
  }),
  'chain-gone': () => ({
    title: 'Its network is gone',
    text: 'The network was restarted and has other blocks now. Whether this transaction was executed before can no longer be seen.',
    hint: 'Check your wallet and your balances before you send it again.',
    tone: 'warning',
  }),
  'transaction-overtaken': () => ({
    title: 'Overtaken by another transaction',
    text: 'No RPC node has seen this one yet. If you cancelled or replaced it in your wallet, it will not take effect.',
    hint: 'Check your wallet. If it is still pending, we keep tracking it.',
    tone: 'warning',
  }),
  'outcome-missing': () => ({
    title: 'Sent, but the Treasury did not confirm it',
    text: 'The transaction succeeded without the event that the Treasury emits when it is done.',
    hint: 'View the transaction in the explorer; your balances above are correct.',
    tone: 'danger',
  }),
  'outcome-unshown': () => ({
    title: 'Mined, waiting for the details',
    text: 'The transaction succeeded, but no RPC node shows yet what the contract did in it.',
    hint: 'Do not send it again; we keep asking.',
    tone: 'warning',
  }),
  'awaiting-signers': () => ({
    title: 'Waiting for other signers',
    text: 'Your wallet created a proposal. It executes once enough owners have signed.',
    hint: 'You can close this page. The result will be here when you return.',
    tone: 'info',
  }),
};
