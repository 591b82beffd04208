'use client';

import { AmountError } from '@/components/trade/amount-issue';
import type { StewardIssue } from '@/lib/domain/steward/steward-read';
import { isOwnIssue, ownWords } from '@/lib/domain/steward/steward-words';
import { fixesOf } from '@/lib/domain/trade/amount-fixes';
import { useActionWords } from '@/lib/hooks/steward/use-action-words';
import { useIssueText } from '@/lib/hooks/use-issue-text';
import { fixesOfOwn } from './fixes-of-own';

type NumberIssueProps = { issue: StewardIssue; onFix: (text: string) => void };

/** What is wrong with a number in the form, with a button for each correction. */
export function NumberIssue({ issue, onFix }: NumberIssueProps) {
  const explain = useIssueText();
  const say = useActionWords();
  const own = isOwnIssue(issue);
  return (
    <AmountError
      fixes={own ? fixesOfOwn(issue) : fixesOf(issue)}
      onFix={onFix}
      words={own ? ownWords(issue, say) : explain(issue)}
    />
  );
}
