import type { IssueName, IssueOf } from '@/lib/domain/model/issues';
import { type Format, formatIn } from './locale-format';

/** `neutral`: nothing is wrong. `danger`: money may be at stake. */
export type IssueTone = 'neutral' | 'info' | 'warning' | 'danger';

/** A title, the reason, and what to do. */
export type Words = { title: string; text: string; hint: string; tone: IssueTone };

/** Words for the issues of some names. */
export type WordsFor<Name extends IssueName> = { [N in Name]: (issue: IssueOf<N>, format: Format) => Words };

/** Looks up the words for an issue; generic, so that the compiler knows that they fit the issue. */
export function wordsOf<Name extends IssueName>(
  words: WordsFor<Name>,
  issue: IssueOf<Name> & { name: Name },
  locale: string,
): Words {
  return words[issue.name](issue, formatIn(locale));
}
