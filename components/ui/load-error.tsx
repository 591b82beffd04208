import { Button } from './buttons/button';
import { Notice } from './notice';

type NotLoadedProps = {
  /** Fetches the code again; without it, repeating the click does. */
  onRetry?: () => void;
};

/** Shown in place of code that cannot be fetched: the user is offline, or a newer version has been deployed; we cannot tell which. */
export function LoadError({ onRetry }: NotLoadedProps) {
  return (
    <Notice
      action={onRetry && <Button onClick={onRetry}>Try again</Button>}
      announce
      title="This section could not be loaded"
      tone="warning"
    >
      You may be offline, or the app has been updated. Your input is kept
      {onRetry ? '.' : ', and nothing was sent.'} Try again. If that does not work, reload the page.
    </Notice>
  );
}
