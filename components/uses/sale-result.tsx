'use client';

import { worthOf } from '@/lib/domain/limits/at-work';
import type { Asset } from '@/lib/domain/model/types';
import { type Sale, SWAP_FEE } from '@/lib/domain/uses/uses';
import { useFormat } from '@/lib/hooks/use-format';
import { Tokens, Usd } from './amounts';

/** The proceeds of a sale, and the combined cost of its price impact and the fee. */
export function SaleResult({ sale: { out, impact }, asset }: { sale: Sale; asset: Asset }) {
  const format = useFormat();
  return (
    <>
      You would receive <Tokens asset={asset} value={out} />, worth <Usd value={worthOf(asset, out)} /> at the
      Treasury’s price: {format.percent(impact)} below the pair’s current price, including the swap fee of{' '}
      {format.setting(SWAP_FEE)}.
    </>
  );
}
