import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';

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
