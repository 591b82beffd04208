import type { Issue } from '@/lib/domain/issues';
import { late } from './late';

const IssueNotice = late(async () => (await import('./issue-notice')).IssueNotice);

/** Above a form: why the last attempt was not sent. */
export function RefusedNotice({ issue, locale }: { issue: Issue | undefined; locale: string }) {
  return issue && <IssueNotice issue={issue} locale={locale} />;
}
