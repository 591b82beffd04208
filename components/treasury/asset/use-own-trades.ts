'use client';

import { useMemo } from 'react';
import { type HistoryRange, knownFrom } from '@/lib/domain/history/history-range';
import { type PricedTrade, tradesOf } from '@/lib/domain/history/prices';
import type { Asset } from '@/lib/domain/model/types';
import { useHistory } from '@/lib/hooks/history/use-history';
import { useAccount } from '@/lib/hooks/use-account';

export type OwnTrades = {
  /** Whose they are; undefined without an account. */
  who: string | undefined;
  /** Those in the range that have been loaded, oldest first. */
  trades: readonly PricedTrade[];
  /** Why some may be missing. */
  missing: string | undefined;
};

/** The account's mints with an asset and redemptions for it, from the Treasury's events. */
export function useOwnTrades(asset: Asset, range: HistoryRange): OwnTrades {
  const { actions, state } = useHistory();
  const { address, viewAs } = useAccount();
  const account = viewAs ?? address;
  const { from, to } = range;
  const trades = useMemo(() => {
    const all = account ? tradesOf(actions, asset, account) : [];
    return all.filter(({ time }) => time >= from && time <= to);
  }, [actions, asset, account, from, to]);
  const isWhole = state.phase === 'complete' || knownFrom(range, state) <= from;
  return {
    who: account && (account === address ? 'Yours' : 'Of this account'),
    trades,
    missing: isWhole
      ? undefined
      : state.failing || state.phase === 'unavailable'
        ? 'Some may be missing: no RPC node is returning events.'
        : 'Events are still loading.',
  };
}
