'use client';

import { worthOf } from '@/lib/domain/limits/at-work';
import type { Asset } from '@/lib/domain/model/types';
import { type Sale, SWAP_FEE } from '@/lib/domain/uses/uses';
import { useFormat } from '@/lib/hooks/use-format';
import { Tokens, Usd } from './amounts';

/** What a sale brings, and what the size of it and the fee cost together. */
export function Sold({ sale: { out, impact }, asset }: { sale: Sale; asset: Asset }) {
  const format = useFormat();
  return (
    <>
      It would bring <Tokens asset={asset} value={out} />, worth <Usd value={worthOf(asset, out)} /> at the
      Treasury’s price: {format.percent(impact)} less than the pair’s price before it, the swap fee of{' '}
      {format.percent(SWAP_FEE)} included.
    </>
  );
}
