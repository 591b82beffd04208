import type { Format } from '@/lib/domain/format/locale-format';
import type { StewardIssue } from './steward-read';
import { paramFigure, type ShortWords } from './steward-words';

/** An issue that only the forms of the steward console have. */
export type OwnIssue = Extract<
  StewardIssue,
  {
    name:
      | 'more-than-there'
      | 'text-missing'
      | 'text-too-long'
      | 'link-not-https'
      | 'days-not-whole'
      | 'cliff-after-end'
      | 'days-too-few'
      | 'grant-too-large'
      | 'proposal-not-number'
      | 'cannot-vote'
      | 'param-too-precise'
      | 'param-out-of-range'
      | 'param-the-same';
  }
>;

/** Whether `ownWords` explains the issue, and not the words shared by all forms. */
export const isOwnIssue = (issue: StewardIssue): issue is OwnIssue => Object.hasOwn(OWN, issue.name);

/** Words for an issue of the forms of the steward console. */
export function ownWords<Name extends OwnIssue['name']>(
  issue: Extract<OwnIssue, { name: Name }>,
  format: Format,
): ShortWords {
  return OWN[issue.name](issue, format);
}

const OWN: {
  [Name in OwnIssue['name']]: (issue: Extract<OwnIssue, { name: Name }>, format: Format) => ShortWords;
} = {
  'more-than-there': (issue, format) => ({
    title: `At most ${format.exactQuantity(issue.max)}`,
    text: 'That is the full amount available.',
    hint: issue.max.value === 0n ? 'Choose another asset.' : 'Enter a smaller amount.',
  }),
  'text-missing': () => ({
    title: 'Required',
    text: 'This field is required.',
    hint: 'Fill it in to continue.',
  }),
  'text-too-long': (issue) => ({
    title: 'Too long',
    text: `Up to ${issue.most} bytes (accented letters use two or more).`,
    hint: 'Shorten it.',
  }),
  'link-not-https': () => ({
    title: 'Not a valid link',
    text: 'A link begins with https:// and has no spaces.',
    hint: 'Copy it again or leave the field empty.',
  }),
  'days-not-whole': (issue) => ({
    title: 'Whole days only',
    text: `Enter a number of days from 0 to ${issue.most}.`,
    hint: 'Use digits 0–9.',
  }),
  'cliff-after-end': () => ({
    title: 'The cliff is after the end',
    text: 'The cliff must come before vesting ends.',
    hint: 'Enter fewer days than the vesting period.',
  }),
  'days-too-few': (issue) => ({
    title: `At least ${issue.least} ${issue.least === 1n ? 'day' : 'days'}`,
    text:
      issue.of === 'start'
        ? 'A grant cannot start in the past, and signing takes time.'
        : 'A grant vests slowly enough to be stopped or revoked in time.',
    hint: 'Enter more days.',
  }),
  'grant-too-large': (issue, format) => ({
    title: `At most ${format.exactQuantity(issue.max)}`,
    text:
      issue.by === 'surplus'
        ? 'Grants are paid from surplus: without XMS, the backing ratio must stay at 105% or more.'
        : 'That is the grants budget of 30 days. Recent grants may have used part of it.',
    hint: issue.max.value === 0n ? 'No grant is possible now.' : 'Enter a smaller amount.',
  }),
  'proposal-not-number': () => ({
    title: 'Not a valid proposal ID',
    text: 'A proposal ID is a number of up to 78 digits.',
    hint: 'Copy it from the governance site.',
  }),
  'cannot-vote': () => ({
    title: 'This address cannot vote',
    text: 'It is the zero address, the Treasury or a token contract.',
    hint: 'Enter a delegate’s address.',
  }),
  'param-too-precise': (issue) => ({
    title: `At most ${issue.decimals} decimals`,
    text: 'The contract does not support more decimals.',
    hint: 'Remove the extra digits.',
  }),
  'param-out-of-range': (issue, format) => ({
    title: `From ${paramFigure(issue.param, issue.least, format)} to ${paramFigure(issue.param, issue.most, format)}`,
    text: issue.param.why,
    hint: 'Enter a value in this range.',
  }),
  'param-the-same': () => ({
    title: 'No change',
    text: 'This is already the current value.',
    hint: 'Enter another value.',
  }),
};
