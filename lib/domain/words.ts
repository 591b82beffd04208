/**
 * What the app says about every issue: the one record from issue to words. Calm and plain: what is so, why, and what
 * to do next. Nothing else in the app writes such a sentence, and the end-to-end tests read them here.
 */
import { formatBps, formatPrice, formatQuantity, formatUsd, plainAmount } from './format';
import { formatAge, formatSpan, formatWait } from './format-time';
import type { Issue, IssueName, IssueOf } from './issues';
import type { Say, Words, WordsFor } from './wording';
import { amountWords } from './words-amount';
import { chainWords } from './words-chain';
import { doorWords } from './words-door';
import { walletWords } from './words-wallet';

const words: WordsFor<IssueName> = { ...amountWords, ...doorWords, ...walletWords, ...chainWords };

/** The words for an issue, its figures written as in `locale` (a BCP 47 tag). */
export function explain(issue: Issue, locale: string): Words {
  return wordsOf(words, issue, {
    amount: (quantity) => formatQuantity(quantity, locale),
    exact: ({ value, decimals, symbol }) => `${plainAmount(value, decimals)} ${symbol}`,
    usd: (value) => formatUsd(value, locale),
    price: (price) => formatPrice(price, locale),
    percent: (bps) => formatBps(bps, locale),
    span: formatSpan,
    ago: formatAge,
    wait: formatWait,
  });
}

/** Looks up by name; generic, so that the compiler sees that the words fit the issue. */
function wordsOf<Name extends IssueName>(
  record: WordsFor<Name>,
  issue: IssueOf<Name> & { name: Name },
  say: Say,
): Words {
  return record[issue.name](issue, say);
}
