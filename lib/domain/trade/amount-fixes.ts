import { plainAmount } from '@/lib/domain/format/format';
import type { Issue } from '@/lib/domain/model/issues';

/** Texts that would correct an amount: the possible readings, the supported decimals, the minimum or the maximum. */
export function fixesOf(issue: Issue): string[] {
  if (issue.name === 'amount-ambiguous') return [...issue.readings];
  if (issue.name === 'amount-too-precise') return issue.closest === '0' ? [] : [issue.closest];
  if ('least' in issue) return [plainAmount(issue.least.value, issue.least.decimals)];
  if ('max' in issue && issue.max.value > 0n) return [plainAmount(issue.max.value, issue.max.decimals)];
  return [];
}
