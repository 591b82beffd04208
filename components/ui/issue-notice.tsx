import type { Issue } from '@/lib/domain/model/issues';
import { explain } from '@/lib/domain/words/words';
import { Notice } from './notice';

/** Why a transaction was not sent, spoken when it appears. Brings all words with it: to be fetched when needed. */
export function IssueNotice({ issue, locale }: { issue: Issue; locale: string }) {
  const { title, text, hint, tone } = explain(issue, locale);
  return (
    <Notice announce title={title} tone={tone}>
      {text} {hint}
    </Notice>
  );
}
