import { late } from '@/components/ui/late';
import type { Issue } from '@/lib/domain/model/issues';

const IssueNotice = late(async () => (await import('@/components/ui/issue-notice')).IssueNotice);

/** Above a form: why the last attempt was not sent. */
export function RefusedNotice({ issue, locale }: { issue: Issue | undefined; locale: string }) {
  return issue && <IssueNotice issue={issue} locale={locale} />;
}
