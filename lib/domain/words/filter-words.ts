import { type Words, type WordsFor, wordsOf } from '@/lib/domain/format/wording';
import type { FilterIssue, LinkIssue, ReceiverIssue } from '@/lib/domain/model/issues';
import { amountWords } from './amount-words';

/** Invalid filters in an activity link. */
export const filterWords: WordsFor<FilterIssue['name']> = {
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

/**
 * The words for an activity link and for an account typed there, without loading those of a form. @param locale a BCP
 * 47 tag
 */
export function explainFilter(issue: FilterIssue | LinkIssue | ReceiverIssue, locale: string): Words {
  return wordsOf({ ...amountWords, ...filterWords }, issue, locale);
}
