import type { Issue } from '@/lib/domain/model/issues';
import { explain } from '@/lib/domain/words/words';
import { Notice } from './notice';

/** Why a transaction was not sent, announced when it appears. It imports every message, so load it only when needed. */
export function IssueNotice({ issue, locale }: { issue: Issue; locale: string }) {
  const { title, text, hint, tone } = explain(issue, locale);
  return (
    <Notice announce title={title} tone={tone}>
      {text} {hint}
    </Notice>
  );
}
