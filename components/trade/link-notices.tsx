import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';

type LinkNoticesProps = {
  notices: readonly { title: string; text: string }[];
  onDismiss: () => void;
};

/** What of the page's link was ignored. */
export function LinkNotices({ notices, onDismiss }: LinkNoticesProps) {
  const [first, ...others] = notices;
  if (!first) return null;
  return (
    <Notice
      action={
        <Button onClick={onDismiss} size="sm">
          Put away
        </Button>
      }
      title={others.length === 0 ? first.title : 'Parts of the link were ignored'}
    >
      {notices.map(({ title, text }) => (
        <p key={title}>{text}</p>
      ))}
    </Notice>
  );
}
