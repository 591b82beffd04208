import { ButtonLink } from './button-link';
import { Notice } from './notice';

const SCREENS = {
  mint: { what: 'A mint', href: '/mint' },
  redeem: { what: 'A redemption', href: '/redeem' },
  uses: { what: 'A claim from a grant', href: '/uses' },
  steward: { what: 'An act for the Treasury', href: '/steward' },
};

/** A transaction of another screen is in the way, or has just ended there. */
export function OtherFlow({ screen }: { screen: keyof typeof SCREENS }) {
  const { what, href } = SCREENS[screen];
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
