'use client';

import { useAccount } from '@/lib/hooks/use-account';
import { type FlowControls, useFlow } from '@/lib/hooks/use-flow';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { type Obstacle, obstacleOf } from './obstacle';
import { obstacleWords } from './use-main-action';

const UNLOADED =
  'Part of this page could not be loaded, and nothing was sent. You may be offline. Try again.';

export type Signing = Pick<FlowControls, 'start'> & {
  /** What prevents signing now. */
  obstacle: Obstacle | undefined;
  /** The same in words. */
  why: string | undefined;
  /** Why the last attempt could not start. */
  lost: string | undefined;
};

/** Signs and sends role holders' actions, under the same rules as every other transaction. */
export function useSigning(): Signing {
  const account = useAccount();
  const { snapshot, state } = useTreasury();
  const { start, busy, failed } = useFlow();
  const obstacle = obstacleOf({ state, account, figuresOf: snapshot?.account, busy });
  return {
    start,
    obstacle,
    why: obstacle && obstacleWords(obstacle, account.appChain.name),
    lost: failed ? UNLOADED : undefined,
  };
}
