import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Notice } from '@/components/ui/notice';

const SCREENS = {
  mint: { what: 'A mint', href: '/mint' },
  redeem: { what: 'A redemption', href: '/redeem' },
  uses: { what: 'A claim from a grant', href: '/uses' },
  steward: { what: 'An act for the Treasury', href: '/steward' },
};

type OtherFlowProps = {
  screen: keyof typeof SCREENS;
  /** Nothing more happens to it: it is in nobody's way, and goes as soon as something else begins. */
  ended: boolean;
};

/** A transaction of another screen is in the way, or has ended there. */
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
