import type { AmountIssue, LinkIssue, ReceiverIssue } from '@/lib/domain/model/issues';
import type { WordsFor } from '@/lib/domain/model/wording';

/** What is typed or linked: amounts, receivers, parameters. */
export const amountWords: WordsFor<(AmountIssue | ReceiverIssue | LinkIssue)['name']> = {
  'amount-empty': () => ({
    title: 'Enter an amount',
    text: 'Nothing has been entered yet.',
    hint: 'Type how much, or press Max.',
    tone: 'neutral',
  }),
  'amount-sign': () => ({
    title: 'Leave out the sign',
    text: 'An amount has no plus or minus in front of it.',
    hint: 'Type digits and, if you need one, a decimal point.',
    tone: 'warning',
  }),
  'amount-notation': () => ({
    title: 'Write the amount out',
    text: 'Short forms such as 1e18 or 0x10 are easily misread, so they are not accepted.',
    hint: 'Type all digits, for example 1000.5.',
    tone: 'warning',
  }),
  'amount-characters': () => ({
    title: 'That is not a number',
    text: 'An amount is made of digits and at most one decimal point.',
    hint: 'Remove everything else, for example 1000.5.',
    tone: 'warning',
  }),
  'amount-foreign-digits': () => ({
    title: 'Use the digits 0 to 9',
    text: 'Digits of other scripts are not accepted here, because some look alike and mean different numbers.',
    hint: 'Type the amount with the digits 0 to 9.',
    tone: 'warning',
  }),
  'amount-many-points': () => ({
    title: 'More than one decimal point',
    text: 'It is not clear where the whole number ends.',
    hint: 'Keep one decimal point and leave out all other separators.',
    tone: 'warning',
  }),
  'amount-too-long': () => ({
    title: 'Too many characters',
    text: 'No token has amounts this long.',
    hint: 'Check what was pasted and type the amount.',
    tone: 'warning',
  }),
  'amount-ambiguous': ({ readings }) => ({
    title: readings.length > 1 ? `${readings.join(' or ')}?` : `Did you mean ${readings[0]}?`,
    text: 'Commas and spaces mean different things in different countries, so nothing is guessed.',
    hint: 'Choose what you meant, or type it with a decimal point only.',
    tone: 'warning',
  }),
  'amount-too-precise': ({ decimals, closest }) => ({
    title: decimals === 0 ? 'Whole numbers only' : `At most ${decimals} decimals`,
    text: `This token cannot be divided further, and nothing is rounded for you. Without the extra digits it is ${closest}.`,
    hint: 'Remove the extra digits.',
    tone: 'warning',
  }),
  'amount-too-large': () => ({
    title: 'More than any token can hold',
    text: 'The number is larger than a token balance can be.',
    hint: 'Enter a smaller amount, or press Max.',
    tone: 'warning',
  }),
  'receiver-empty': () => ({
    title: 'Enter a receiver',
    text: 'The result can go to an address other than yours, but it needs one.',
    hint: 'Paste an address, or go back to your own.',
    tone: 'neutral',
  }),
  'receiver-not-address': () => ({
    title: 'That is not an address',
    text: 'An address is 0x followed by 40 characters, each a digit or a letter from a to f.',
    hint: 'Copy the address again. Names such as name.eth are not supported.',
    tone: 'warning',
  }),
  'receiver-checksum': () => ({
    title: 'The address has a typing error',
    text: 'Its capital letters are a check, and they do not match: at least one character is wrong.',
    hint: 'Copy the address again from where you found it.',
    tone: 'danger',
  }),
  'receiver-zero': () => ({
    title: 'Nobody owns this address',
    text: 'Whatever is sent to the zero address is lost.',
    hint: 'Enter the address of someone who can use it.',
    tone: 'danger',
  }),
  'receiver-contract': ({ what }) => ({
    title: `This is the address of ${what}`,
    text: 'It is a contract, not a person: whatever is sent there is lost.',
    hint: 'Enter the address of the wallet that should receive it.',
    tone: 'danger',
  }),
  'link-asset-unknown': ({ text }) => ({
    title: 'Unknown asset in the link',
    text: `The Treasury lists no asset “${text}”, so this part of the link was ignored.`,
    hint: 'Choose an asset from the list.',
    tone: 'info',
  }),
  'link-asset-shared': ({ text }) => ({
    title: 'More than one asset has this name',
    text: `Several assets are called “${text}”, so this part of the link was ignored.`,
    hint: 'Choose from the list, and compare the address.',
    tone: 'info',
  }),
  'link-amount-bad': ({ text }) => ({
    title: 'The amount in the link was ignored',
    text: `“${text}” is not an amount that can be used here.`,
    hint: 'Type the amount.',
    tone: 'info',
  }),
  'link-receiver-bad': ({ text }) => ({
    title: 'The receiver in the link was ignored',
    text: `“${text}” is not an address that can receive this.`,
    hint: 'The result goes to your own address unless you enter another.',
    tone: 'info',
  }),
  'link-address-bad': ({ text }) => ({
    title: 'The account in the link was ignored',
    text: `“${text}” is not an address, so it is not the account that is shown.`,
    hint: 'Enter the address of an account.',
    tone: 'info',
  }),
  'link-filter-bad': ({ parameter, text }) => ({
    title: `The link’s “${parameter}” was ignored`,
    text: `“${parameter}” can’t be “${text}”, so it was ignored.`,
    hint: 'Choose what you want to see.',
    tone: 'info',
  }),
  'link-repeated': ({ parameter }) => ({
    title: 'The link says two different things',
    text: `It gives “${parameter}” more than once, so that part was ignored.`,
    hint: 'Check the form before you go on.',
    tone: 'info',
  }),
};
