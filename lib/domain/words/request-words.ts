import type { WordsFor } from '@/lib/domain/format/wording';
import type { RequestIssue } from '@/lib/domain/model/issues';

/** A wallet request without a clear result. */
export const requestWords: WordsFor<RequestIssue['name']> = {
  'request-unclear': ({ message }) => ({
    title: 'Checking whether this was sent',
    text: message
      ? `Your wallet reported: “${message}”. It may have sent the transaction anyway.`
      : 'Your wallet gave no clear answer. It may have sent the transaction.',
    hint: 'We are checking the chain. You can sign again once the outcome is clear.',
    tone: 'warning',
  }),
  'request-waiting': () => ({
    title: 'A transaction of yours is pending',
    text: 'Your wallet gave no clear answer, so the pending transaction may be this one.',
    hint: 'Wait until it is confirmed, or cancel it in your wallet.',
    tone: 'warning',
  }),
  'request-unseen': ({ expires }) => ({
    title: 'No sign of this transaction so far',
    text: 'Your wallet could still send it. If you try again and both are sent, both are executed.',
    hint: expires
      ? 'Check the activity in your wallet first, or wait until the deadline has passed.'
      : 'Check the activity in your wallet before you try again.',
    tone: 'warning',
  }),
  'request-expired': () => ({
    title: 'Not sent in time',
    text: 'The deadline has passed without this transaction, so it can no longer be executed.',
    hint: 'Try again when you are ready.',
    tone: 'neutral',
  }),
};
