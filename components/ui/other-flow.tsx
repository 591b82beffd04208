import { ButtonLink } from './button-link';
import { Notice } from './notice';

const SCREENS = {
  mint: { what: 'A mint', href: '/mint' },
  redeem: { what: 'A redemption', href: '/redeem' },
  uses: { what: 'A claim from a grant', href: '/uses' },
  steward: { what: 'An act for the Treasury', href: '/steward' },
};

type OtherFlowProps = {
  screen: keyof typeof SCREENS;
  /** It has finished: it blocks nothing, and disappears as soon as another transaction starts. */
  ended: boolean;
};

/** A transaction from another screen is in progress, or has finished there. */
export function OtherFlow({ screen, ended }: OtherFlowProps) {
  const { what, href } = SCREENS[screen];
  return (
    <Notice
      action={
        <ButtonLink href={href} size="sm">
          Show it
        </ButtonLink>
      }
      title={ended ? `${what} has ended` : `${what} is open in this tab`}
    >
      {ended
        ? 'See what became of it before you begin another transaction.'
        : 'One transaction at a time: finish it or put it away first.'}
    </Notice>
  );
}
