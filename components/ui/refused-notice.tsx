import { lazy, Suspense } from 'react';
import type { Issue } from '@/lib/domain/issues';

const IssueNotice = lazy(async () => ({ default: (await import('./issue-notice')).IssueNotice }));

/** Above a form: why the last try was not sent. */
export function RefusedNotice({ issue, locale }: { issue: Issue | undefined; locale: string }) {
  return issue && <Suspense>{<IssueNotice issue={issue} locale={locale} />}</Suspense>;
}
