import type { Address } from '@/lib/domain/model/types';
import type { TreasuryState } from '@/lib/hooks/use-treasury';

/**
 * What has to happen before anything can be signed, whatever was entered. `viewing`: another account is shown;
 * `offline`: no current figures; `busy`: another transaction is in progress.
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

type ObstacleInput = {
  state: TreasuryState;
  account: {
    address: Address | undefined;
    status: 'connected' | 'connecting' | 'reconnecting' | 'disconnected';
    wrongNetwork: boolean;
    viewAs: Address | undefined;
  };
  /** The account whose balances are in the snapshot. */
  figuresOf: Address | undefined;
  busy: boolean;
};

/** The first obstacle, in the order in which users can clear them; undefined when there is none. */
export function obstacleOf({ state, account, figuresOf, busy }: ObstacleInput): Obstacle | undefined {
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
