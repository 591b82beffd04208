import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Notice } from '@/components/ui/notice';

const SCREENS = {
  mint: { what: 'A mint', href: '/mint' },
  redeem: { what: 'A redemption', href: '/redeem' },
  uses: { what: 'A claim from a grant', href: '/uses' },
  steward: { what: 'A Treasury action', href: '/steward' },
  activity: { what: 'An approval', href: '/activity' },
  settings: { what: 'A change of an approval', href: '/settings' },
  stake: { what: 'Staking', href: '/stake' },
  upkeep: { what: 'An upkeep transaction', href: '/upkeep' },
};

type OtherFlowProps = {
  screen: keyof typeof SCREENS;
  /** It has finished: it blocks nothing, and disappears as soon as another transaction starts. */
  ended: boolean;
};

/** A transaction from another screen is in progress, or has finished there. */
export function FlowElsewhere({ screen, ended }: OtherFlowProps) {
  const { what, href } = SCREENS[screen];
  return (
    <Notice
      action={
        <ButtonLink href={href} size="sm">
          View
        </ButtonLink>
      }
      title={ended ? `${what} has finished` : `${what} is in progress in this tab`}
    >
      {ended
        ? 'Review the result before starting another transaction.'
        : 'Finish or dismiss it before starting another transaction.'}
    </Notice>
  );
}
