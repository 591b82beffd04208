import type { WordsFor } from '@/lib/domain/format/wording';
import type { UpkeepIssue } from '@/lib/domain/model/issues';

/** Upkeep that anyone may do, and XMS staking. */
export const upkeepWords: WordsFor<UpkeepIssue['name']> = {
  'upkeep-nothing': () => ({
    title: 'Nothing to do right now',
    text: 'The chain rejects this call, so it was not sent and cost nothing. Usually there is nothing left to collect or to record.',
    hint: 'Go back to see what can be done now.',
    tone: 'info',
  }),
  'upkeep-done-by-other': () => ({
    title: 'Nothing was left to do',
    text: 'Another transaction came first, or it is not due yet. Yours changed nothing and cost only the network fee.',
    hint: 'Nothing else is needed.',
    tone: 'info',
  }),
  'stake-too-small': () => ({
    title: 'Too little to stake',
    text: 'The amount is worth less than the smallest share of the stake, so it would be lost.',
    hint: 'Enter a larger amount.',
    tone: 'warning',
  }),
  'stake-changed': () => ({
    title: 'Your stake has changed',
    text: 'You have staked less than when this was shown, perhaps because of another transaction of yours.',
    hint: 'Go back and enter the amount again.',
    tone: 'warning',
  }),
};
