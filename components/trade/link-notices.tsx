import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';
import type { FilterIssue, LinkIssue } from '@/lib/domain/model/issues';
import { explainLink } from '@/lib/domain/words/link-words';

type LinkNoticesProps = {
  issues: readonly (LinkIssue | FilterIssue)[];
  /** A BCP 47 tag. */
  locale: string;
  onDismiss: () => void;
};

/** Which parts of the page's link were ignored. */
export function LinkNotices({ issues, locale, onDismiss }: LinkNoticesProps) {
  const notices = issues.map((issue) => explainLink(issue, locale));
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
