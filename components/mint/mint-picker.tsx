'use client';

import { AssetPicker, type PickerRow } from '@/components/trade/asset-picker';
import { limitNote } from '@/components/trade/limit-note';
import type { CoinForm } from '@/lib/domain/limits/coin';
import { maxMint } from '@/lib/domain/limits/limits';
import { rankForMint } from '@/lib/domain/limits/rank';
import { assetBy } from '@/lib/domain/model/address';
import { inAsset } from '@/lib/domain/model/quantity';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { withCoin } from '@/lib/domain/trade/coin-choice';
import { paysCoin } from '@/lib/domain/trade/coin-payment';
import { useCoin } from '@/lib/hooks/trade/use-coin';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

type MintPickerProps = {
  open: boolean;
  onClose: () => void;
  onChoose: (asset: Asset) => void;
  value: string | undefined;
  /** Whether to pay with the native coin or its wrapped form; undefined leaves it to the balances. */
  coin: CoinForm | undefined;
};

/**
 * The assets, the one that the account can mint most with first: the account's balance of each, its mint limit, and what
 * it is limited by. Loaded when first opened.
 */
export function MintPicker({ open, onClose, onChoose, value, coin }: MintPickerProps) {
  const { snapshot: newest } = useTreasury();
  const gate = useCoin();
  const isNative = newest && gate && paysCoin(coin, newest, gate);
  const snapshot = newest && withCoin(newest, gate, isNative ?? false).snapshot;
  const format = useFormat();
  const rows = open && snapshot ? rankForMint(snapshot).map(({ asset }) => rowOf(asset, snapshot)) : [];

  function rowOf(asset: Asset, seen: Snapshot): PickerRow {
    const limit = maxMint(seen, asset);
    const note = limitNote('mint', asset, limit, inAsset(asset, limit.max), format);
    const isOwn = seen.account !== undefined;
    return {
      // Under its own name even when paying with the native coin.
      asset: assetBy(newest ?? seen, asset.token) ?? asset,
      figure: isOwn ? format.quantity(inAsset(asset, asset.account.balance)) : note.most,
      figureNote: isOwn ? note.inFull : note.why,
    };
  }
  return (
    <AssetPicker
      onChange={onChoose}
      onClose={onClose}
      open={open}
      rows={rows}
      title="Select an asset to deposit"
      value={value}
    />
  );
}
