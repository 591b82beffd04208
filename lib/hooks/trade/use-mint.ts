'use client';

import { useMemo } from 'react';
import { type MintForm, type MintView, viewMint } from '@/lib/domain/trade/mint-view';
import { useAccount } from '@/lib/hooks/use-account';
import { type FlowControls, useFlow } from '@/lib/hooks/use-flow';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { type Obstacle, obstacleOf } from './obstacle';
import { useCapabilities } from './use-capabilities';
import { useCoin } from './use-coin';

export type Mint = {
  /** Undefined while the Treasury is being read. */
  view: MintView | undefined;
  /** What must happen before anything can be signed. */
  obstacle: Obstacle | undefined;
  flow: FlowControls;
};

/** Joins what is entered with the Treasury, the wallet and the transaction under way. */
export function useMint(form: MintForm): Mint {
  const { snapshot, state } = useTreasury();
  const account = useAccount();
  const { canBatch, canPermit } = useCapabilities();
  const coin = useCoin();
  const flow = useFlow();
  const { address } = account;
  const view = useMemo(
    () => snapshot && viewMint(form, snapshot, { address, canBatch, canPermit }, coin),
    [form, snapshot, address, canBatch, canPermit, coin],
  );
  const obstacle = obstacleOf({ state, account, figuresOf: snapshot?.account, busy: flow.busy });
  return { view, obstacle, flow };
}
