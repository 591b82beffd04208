import type { IssueName, IssueOf } from '@/lib/domain/model/issues';
import type { Say, Words, WordsFor } from '@/lib/domain/model/wording';
import { formatBps, formatPrice, formatQuantity, formatUsd, plainAmount } from './format';
import { formatAge, formatSpan, formatWait } from './format-time';

/** Writes the figures of issues as in `locale` (a BCP 47 tag). */
function sayIn(locale: string): Say {
  return {
    amount: (quantity) => formatQuantity(quantity, locale),
    exact: ({ value, decimals, symbol }) => `${plainAmount(value, decimals)} ${symbol}`,
    usd: (value) => formatUsd(value, locale),
    price: (price) => formatPrice(price, locale),
    percent: (bps) => formatBps(bps, locale),
    span: formatSpan,
    ago: formatAge,
    wait: formatWait,
  };
}

/** Looks up the words for an issue; generic, so that the compiler knows that they fit the issue. */
export function wordsOf<Name extends IssueName>(
  words: WordsFor<Name>,
  issue: IssueOf<Name> & { name: Name },
  locale: string,
): Words {
  return words[issue.name](issue, sayIn(locale));
}
