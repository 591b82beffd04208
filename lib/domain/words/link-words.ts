import { type Words, type WordsFor, wordsOf } from '@/lib/domain/format/wording';
import { isOriginalUsdm } from '@/lib/domain/model/address';
import type { FilterIssue, LinkIssue } from '@/lib/domain/model/issues';

/** Parameters of a link that were ignored. Loaded with the notice about them, which few visitors see. */
export const linkWords: WordsFor<(LinkIssue | FilterIssue)['name']> = {
  'link-asset-unknown': ({ text }) =>
    isOriginalUsdm(text)
      ? {
          title: 'The link names another USDm',
          text: 'This is USDm of the original Mars, a different token. It cannot be redeemed here.',
          hint: 'Choose an asset from the list.',
          tone: 'warning',
        }
      : {
          title: 'Unknown asset in the link',
          text: `“${text}” is not a listed asset, so it was ignored.`,
          hint: 'Choose an asset from the list.',
          tone: 'info',
        },
  'link-asset-shared': ({ text }) => ({
    title: 'More than one asset has this name',
    text: `Several assets are called “${text}”, so it was ignored.`,
    hint: 'Choose from the list and compare the address.',
    tone: 'info',
  }),
  'link-amount-bad': ({ text }) => ({
    title: 'The amount in the link was ignored',
    text: `“${text}” is not a valid amount here.`,
    hint: 'Type the amount.',
    tone: 'info',
  }),
  'link-receiver-bad': ({ text }) => ({
    title: 'The recipient in the link was ignored',
    text: `“${text}” is not an address that can receive this.`,
    hint: 'Funds go to your own address unless you enter another.',
    tone: 'info',
  }),
  'link-repeated': ({ parameter }) => ({
    title: 'The link is ambiguous',
    text: `It gives “${parameter}” more than once, so that part was ignored.`,
    hint: 'Check the form before you continue.',
    tone: 'info',
  }),
  'link-address-bad': ({ text }) => ({
    title: 'The account in the link was ignored',
    text: `“${text}” is not a valid address, so it was ignored.`,
    hint: 'Enter the address of an account.',
    tone: 'info',
  }),
  'link-filter-bad': ({ parameter, text }) => ({
    title: `The link’s “${parameter}” was ignored`,
    text: `“${text}” is not a valid value for “${parameter}”.`,
    hint: 'Choose what you want to see.',
    tone: 'info',
  }),
};

/** The words for an ignored parameter of a link. @param locale a BCP 47 tag */
export function explainLink(issue: LinkIssue | FilterIssue, locale: string): Words {
  return wordsOf(linkWords, issue, locale);
}
