'use client';

import { AmountError } from '@/components/trade/amount-issue';
import { plainAmount } from '@/lib/domain/format/format';
import type { OwnIssue } from '@/lib/domain/steward/issue-words';
import { isOwnIssue, ownWords } from '@/lib/domain/steward/issue-words';
import type { StewardIssue } from '@/lib/domain/steward/steward-read';
import { fixesOf } from '@/lib/domain/trade/amount-fixes';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';

type NumberIssueProps = { issue: StewardIssue; onFix: (text: string) => void };

/** What is wrong with a number in the form, with a button for each correction. */
export function NumberIssue({ issue, onFix }: NumberIssueProps) {
  const explain = useIssueText();
  const format = useFormat();
  const own = isOwnIssue(issue);
  return (
    <AmountError
      fixes={own ? fixesOfOwn(issue) : fixesOf(issue)}
      onFix={onFix}
      words={own ? ownWords(issue, format) : explain(issue)}
    />
  );
}

/** Valid amounts to offer instead. */
function fixesOfOwn(issue: OwnIssue): string[] {
  if (!('max' in issue) || issue.max.value === 0n) return [];
  return [plainAmount(issue.max.value, issue.max.decimals)];
}
