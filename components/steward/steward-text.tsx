'use client';

import { TextField } from '@/components/ui/fields/text-field';
import { isOwnIssue, ownWords } from '@/lib/domain/steward/issue-words';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';

type StewardTextProps = {
  steward: Steward;
  field:
    | 'proposal'
    | 'reason'
    | 'recipient'
    | 'title'
    | 'link'
    | 'startDays'
    | 'cliffDays'
    | 'days'
    | 'delegatee';
  label: string;
  hint?: string;
  trailing?: string;
  mono?: boolean;
  inputMode?: 'numeric' | 'url';
};

/** A text field of the form. It reports a missing value only after a first attempt to preview. */
export function StewardText({ steward, field, ...rest }: StewardTextProps) {
  const { form, change, issues, tried } = steward;
  const explain = useIssueText();
  const format = useFormat();
  const text = form[field];
  const issue = tried || text.trim() !== '' ? issues[field] : undefined;
  const words = issue && (isOwnIssue(issue) ? ownWords(issue, format) : explain(issue));
  return (
    <TextField
      {...rest}
      error={words && `${words.title}. ${words.text} ${words.hint}`}
      onChange={(typed) => change({ [field]: typed })}
      value={text}
    />
  );
}
