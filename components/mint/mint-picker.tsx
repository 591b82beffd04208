'use client';

import { AssetPicker } from '@/components/trade/asset-picker';
import type { CoinForm } from '@/lib/domain/limits/coin';
import { rankForMint } from '@/lib/domain/limits/rank';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import { inAsset } from '@/lib/domain/model/quantity';
import type { Asset } from '@/lib/domain/model/types';
import { withCoin } from '@/lib/domain/trade/coin-choice';
import { paysCoin } from '@/lib/domain/trade/coin-payment';
import { limitedBy } from '@/lib/domain/words/limit-names';
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

/** The assets, largest mint limit first, each with what it is limited by. Loaded when first opened. */
export function MintPicker({ open, onClose, onChoose, value, coin }: MintPickerProps) {
  const { snapshot: newest } = useTreasury();
  const gate = useCoin();
  const isNative = newest && gate && paysCoin(coin, newest, gate);
  const snapshot = newest && withCoin(newest, gate, isNative ?? false).snapshot;
  const format = useFormat();
  const personal = snapshot?.account !== undefined;
  const rows = (open && snapshot ? rankForMint(snapshot) : []).map((ranked) => {
    const { asset, max, worth } = ranked;
    const why = limitedBy('mint', asset, ranked, personal);
    return {
      // Under its own name even when paying with the native coin.
      asset: newest?.assets.find(({ token }) => token === asset.token) ?? asset,
      figure: max === 0n ? 'Closed' : `${format.amount(worth, USDM_DECIMALS)} USDm`,
      figureNote: max === 0n ? why : `${format.quantity(inAsset(asset, max))} (${why.toLowerCase()})`,
    };
  });
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
