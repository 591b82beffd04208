'use client';

import { useMemo } from 'react';
import { type MintForm, type MintView, viewMint } from './mint-view';
import { type Obstacle, obstacleOf } from './obstacle';
import { useAccount } from './use-account';
import { useCapabilities } from './use-capabilities';
import { useCoin } from './use-coin';
import { type FlowControls, useFlow } from './use-flow';
import { useTreasury } from './use-treasury';

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
