import { Button } from '@/components/ui/buttons/button';
import { late } from '@/components/ui/late';
import { Notice } from '@/components/ui/notice';
import type { Issue } from '@/lib/domain/model/issues';

type LinkNoticesProps = {
  notices: readonly { title: string; text: string }[];
  onDismiss: () => void;
};

/** Which parts of the page's link were ignored. */
export function LinkNotices({ notices, onDismiss }: LinkNoticesProps) {
  const [first, ...others] = notices;
  if (!first) return null;
  return (
    <Notice
      action={
        <Button onClick={onDismiss} size="sm">
          Dismiss
        </Button>
      }
      title={others.length === 0 ? first.title : 'Parts of this link were ignored'}
    >
      {notices.map(({ title, text }) => (
        <p key={title}>{text}</p>
      ))}
    </Notice>
  );
}

const IssueNotice = late(async () => (await import('@/components/ui/issue-notice')).IssueNotice);

/** Above a form: why the last attempt was not sent. */
export function RefusedNotice({ issue, locale }: { issue: Issue | undefined; locale: string }) {
  return issue && <IssueNotice issue={issue} locale={locale} />;
}
