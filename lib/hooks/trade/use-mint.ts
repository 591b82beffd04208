'use client';

import { useMemo } from 'react';
import { type MintForm, type MintView, viewMint } from '@/lib/domain/trade/mint-view';
import { lateOrder } from '@/lib/hooks/flow-loader';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';
import { type FlowControls, useFlow } from '@/lib/hooks/use-flow';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { rememberAsset } from './last-asset';
import { type Obstacle, obstacleOf } from './obstacle';
import { useCapabilities } from './use-capabilities';
import { useCoin } from './use-coin';
import { useFormAsset } from './use-form-asset';

export type MintState = {
  /** Undefined while the Treasury is loading. */
  view: MintView | undefined;
  /** What has to happen before anything can be signed. */
  obstacle: Obstacle | undefined;
  flow: FlowControls;
  /** Starts the mint if the input is valid. */
  submit: () => void;
};

/** Combines the form with the Treasury, the wallet and the current transaction. */
export function useMint(form: MintForm): MintState {
  const { snapshot, state } = useTreasury();
  const account = useAccount();
  const { canBatch, canPermit } = useCapabilities();
  const coin = useCoin();
  const flow = useFlow();
  const deployment = useDeployment();
  const { address } = account;
  const asset = useFormAsset('mint', form, snapshot);
  const view = useMemo(
    () => snapshot && viewMint({ ...form, asset }, snapshot, { address, canBatch, canPermit }, coin),
    [form, asset, snapshot, address, canBatch, canPermit, coin],
  );
  const obstacle = obstacleOf({ state, account, figuresOf: snapshot?.account, busy: flow.busy });
  const submit = () => {
    if (!view?.intent) return;
    const { intent, asset: paid, isOrder, quote } = view;
    rememberAsset('mint', { chainId: account.appChain.id, token: paid.token });
    flow.start(
      isOrder && deployment && quote ? lateOrder(intent, paid, deployment, form, quote.usdmOut) : intent,
    );
  };
  return { view, obstacle, flow, submit };
}
