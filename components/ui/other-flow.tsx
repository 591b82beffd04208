import { ButtonLink } from './button-link';
import { Notice } from './notice';

/** A transaction of another screen is in the way, or has just ended there. */
export function OtherFlow({ what, href }: { what: string; href: string }) {
  return (
    <Notice
      action={
        <ButtonLink href={href} size="sm">
          Show it
        </ButtonLink>
      }
      title={`${what} is open in this tab`}
    >
      One transaction at a time: finish it or put it away first.
    </Notice>
  );
}
