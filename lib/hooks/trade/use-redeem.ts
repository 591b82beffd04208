'use client';

import { useMemo } from 'react';
import type { Asset } from '@/lib/domain/model/types';
import { type ProRataView, type SingleView, viewProRata, viewSingle } from '@/lib/domain/trade/redeem-view';
import type { TradeForm } from '@/lib/domain/trade/trade-form';
import { lateOrder } from '@/lib/hooks/flow-loader';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';
import { type FlowControls, useFlow } from '@/lib/hooks/use-flow';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { rememberAsset } from './last-asset';
import { type Obstacle, obstacleOf } from './obstacle';
import { useCoin } from './use-coin';
import { useFormAsset } from './use-form-asset';

export type RedeemForm = TradeForm & { mode: 'single' | 'pro-rata' };

export type RedeemState = {
  /** The view of the chosen kind of redemption; undefined while the Treasury is loading. */
  single: SingleView | undefined;
  proRata: ProRataView | undefined;
  /** Assets of which the account has a credit from earlier pro-rata redemptions. */
  credits: Asset[];
  /** What has to happen before anything can be signed. */
  obstacle: Obstacle | undefined;
  flow: FlowControls;
  /** Starts the redemption if the input is valid. */
  submit: () => void;
};

/** Combines the form with the Treasury, the wallet and the current transaction. */
export function useRedeem(form: RedeemForm): RedeemState {
  const { snapshot, state } = useTreasury();
  const account = useAccount();
  const coin = useCoin();
  const flow = useFlow();
  const deployment = useDeployment();
  const { address } = account;
  const asset = useFormAsset('redeem', form, snapshot);
  const views = useMemo(() => {
    if (!snapshot) return { single: undefined, proRata: undefined };
    return form.mode === 'single'
      ? { single: viewSingle({ ...form, asset }, snapshot, address, coin), proRata: undefined }
      : { single: undefined, proRata: viewProRata(form, snapshot, address) };
  }, [form, asset, snapshot, address, coin]);
  const obstacle = obstacleOf({ state, account, figuresOf: snapshot?.account, busy: flow.busy });
  const credits = snapshot?.assets.filter((asset) => asset.account.credit > 0n) ?? [];
  const submit = () => {
    const { single, proRata } = views;
    const intent = single?.intent ?? proRata?.intent;
    if (!intent) return;
    if (single) rememberAsset('redeem', { chainId: account.appChain.id, token: single.asset.token });
    flow.start(
      intent.kind === 'redeem' && single?.isOrder && deployment && single.quote
        ? lateOrder(intent, single.asset, deployment, form, single.quote.assetOut)
        : intent,
    );
  };
  return { ...views, credits, obstacle, flow, submit };
}
