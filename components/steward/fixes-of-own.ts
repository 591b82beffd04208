import { plainAmount } from '@/lib/domain/format/format';
import type { OwnIssue } from '@/lib/domain/steward/steward-words';

/** Valid amounts to offer instead. */
export function fixesOfOwn(issue: OwnIssue): string[] {
  if (issue.name !== 'more-than-there' || issue.max.value === 0n) return [];
  return [plainAmount(issue.max.value, issue.max.decimals)];
}
