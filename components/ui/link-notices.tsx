import { Button } from './button';
import { Notice } from './notice';
import type { Tone } from './tone';

type LinkNoticesProps = {
  notices: readonly { title: string; text: string; hint: string; tone: Tone }[];
  onDismiss: () => void;
};

/** What of the page's link was ignored. */
export function LinkNotices({ notices, onDismiss }: LinkNoticesProps) {
  return notices.map(({ title, text, hint, tone }) => (
    <Notice
      action={
        <Button onClick={onDismiss} size="sm">
          Put away
        </Button>
      }
      key={title}
      title={title}
      tone={tone}
    >
      {text} {hint}
    </Notice>
  ));
}
