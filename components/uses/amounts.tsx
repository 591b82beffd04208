'use client';

import type { Asset } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';

/** Dollars in short form, with every digit on hover. @param value USD, 18 decimals */
export function Usd({ value }: { value: bigint }) {
  const format = useFormat();
  return (
    <data title={format.exactUsd(value)} value={value.toString()}>
      {format.compactUsd(value)}
    </data>
  );
}

/** An amount of an asset in short form, with every digit on hover. @param value token units */
export function Tokens({ asset: { symbol, decimals }, value }: { asset: Asset; value: bigint }) {
  const format = useFormat();
  return (
    <data title={format.exactQuantity({ value, decimals, symbol })} value={value.toString()}>
      {format.compactAmount(value, decimals)} {symbol}
    </data>
  );
}

/** An amount of USDm in short form, with every digit on hover. @param value USDm, 18 decimals */
export function Usdm({ value }: { value: bigint }) {
  const format = useFormat();
  return (
    <data title={format.exactQuantity({ value, decimals: 18, symbol: 'USDm' })} value={value.toString()}>
      {format.compactAmount(value, 18)} USDm
    </data>
  );
}
