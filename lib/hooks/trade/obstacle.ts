import type { Address } from '@/lib/domain/model/types';
import type { TreasuryState } from '@/lib/hooks/use-treasury';

/**
 * What must happen before anything can be signed, whatever is entered. `viewing`: somebody else's figures are shown;
 * `offline`: no fresh figures; `busy`: another transaction is under way.
 */
export type Obstacle =
  | 'viewing'
  | 'loading'
  | 'offline'
  | 'connect'
  | 'connecting'
  | 'wrong-network'
  | 'reading-account'
  | 'busy';

type Situation = {
  state: TreasuryState;
  account: {
    address: Address | undefined;
    status: 'connected' | 'connecting' | 'reconnecting' | 'disconnected';
    wrongNetwork: boolean;
    viewAs: Address | undefined;
  };
  /** Whose balances the figures hold. */
  figuresOf: Address | undefined;
  busy: boolean;
};

/** The first obstacle, in the order in which a user can clear them; undefined when there is none. */
export function obstacleOf({ state, account, figuresOf, busy }: Situation): Obstacle | undefined {
  const { address, status, wrongNetwork, viewAs } = account;
  if (viewAs !== undefined && viewAs !== address) return 'viewing';
  if (state === 'loading') return 'loading';
  if (state !== 'live') return 'offline';
  if (status === 'reconnecting' || status === 'connecting') return 'connecting';
  if (address === undefined) return 'connect';
  if (wrongNetwork) return 'wrong-network';
  if (figuresOf !== address) return 'reading-account';
  return busy ? 'busy' : undefined;
}
