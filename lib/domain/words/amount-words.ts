import type { Words, WordsFor } from '@/lib/domain/format/wording';
import { wordsOf } from '@/lib/domain/format/wording';
import type { AmountIssue, ReceiverIssue } from '@/lib/domain/model/issues';

/** Typed amounts and recipients. */
export const amountWords: WordsFor<(AmountIssue | ReceiverIssue)['name']> = {
  'amount-empty': () => ({
    title: 'Enter an amount',
    text: 'No amount entered.',
    hint: 'Enter an amount or select Max.',
    tone: 'neutral',
  }),
  'amount-sign': () => ({
    title: 'Remove the sign',
    text: 'Amounts cannot include + or −.',
    hint: 'Type digits and, if you need one, a decimal point.',
    tone: 'warning',
  }),
  'amount-notation': () => ({
    title: 'Use plain digits',
    text: 'Short forms such as 1e18 or 0x10 are easily misread, so they are not accepted.',
    hint: 'Type all digits, for example 1000.5.',
    tone: 'warning',
  }),
  'amount-characters': () => ({
    title: 'Not a number',
    text: 'An amount consists of digits and at most one decimal point.',
    hint: 'Remove everything else, for example 1000.5.',
    tone: 'warning',
  }),
  'amount-foreign-digits': () => ({
    title: 'Use digits 0–9',
    text: 'Digits from other scripts are not accepted because some look alike.',
    hint: 'Type the amount with digits 0–9.',
    tone: 'warning',
  }),
  'amount-many-points': () => ({
    title: 'More than one decimal point',
    text: 'It is not clear where the whole number ends.',
    hint: 'Keep one decimal point and remove all other separators.',
    tone: 'warning',
  }),
  'amount-too-long': () => ({
    title: 'Too many characters',
    text: 'This is longer than any token amount.',
    hint: 'Check what you pasted.',
    tone: 'warning',
  }),
  'amount-ambiguous': ({ readings }) => ({
    title: readings.length > 1 ? `${readings.join(' or ')}?` : `Did you mean ${readings[0]}?`,
    text: 'Commas and spaces can mean different things, so we do not guess.',
    hint: 'Choose what you meant, or type it with a decimal point only.',
    tone: 'warning',
  }),
  'amount-too-precise': ({ decimals, closest }) => ({
    title: decimals === 0 ? 'Whole numbers only' : `At most ${decimals} decimals`,
    text: `This token has fewer decimals. Without the extra digits: ${closest}.`,
    hint: 'Remove the extra digits.',
    tone: 'warning',
  }),
  'amount-too-large': () => ({
    title: 'More than any token can hold',
    text: 'The number is larger than a token balance can be.',
    hint: 'Enter a smaller amount or select Max.',
    tone: 'warning',
  }),
  'receiver-empty': () => ({
    title: 'Enter a recipient',
    text: 'Enter the address that should receive the funds.',
    hint: 'Paste an address, or switch back to your own.',
    tone: 'neutral',
  }),
  'receiver-not-address': () => ({
    title: 'Not a valid address',
    text: 'An address is 0x followed by 40 characters, each a digit or a letter from a to f.',
    hint: 'Copy the address again. Names such as name.eth are not supported.',
    tone: 'warning',
  }),
  'receiver-checksum': () => ({
    title: 'Address checksum does not match',
    text: 'At least one character is wrong.',
    hint: 'Copy the address again from its source.',
    tone: 'danger',
  }),
  'receiver-zero': () => ({
    title: 'This is the zero address',
    text: 'Anything sent here is lost.',
    hint: 'Enter the address of the wallet that should receive the funds.',
    tone: 'danger',
  }),
  'receiver-contract': ({ what }) => ({
    title: `This is ${what}`,
    text: 'Funds sent to this contract would be lost.',
    hint: 'Enter the address of the wallet that should receive the funds.',
    tone: 'danger',
  }),
};

/** The words for a mistyped amount or address, without loading those of a whole form. @param locale a BCP 47 tag */
export function explainAmount(issue: AmountIssue | ReceiverIssue, locale: string): Words {
  return wordsOf(amountWords, issue, locale);
}
