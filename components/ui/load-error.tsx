import { Button } from './buttons/button';
import { Notice } from './notice';

type NotLoadedProps = {
  /** Fetches it again; without it, what was clicked does. */
  onRetry?: () => void;
};

/** In the place of code that can't be fetched. Offline, or a newer version was deployed meanwhile: that can't be told. */
export function NotLoaded({ onRetry }: NotLoadedProps) {
  return (
    <Notice
      action={onRetry && <Button onClick={onRetry}>Try again</Button>}
      announce
      title="This part of the page could not be loaded"
      tone="warning"
    >
      You may be offline, or there is a newer version of the page. What you have entered stays here
      {onRetry ? '.' : ', and nothing was sent: try again.'} If another try does not help, reload the page.
    </Notice>
  );
}
