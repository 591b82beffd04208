'use client';

import { FigureData } from '@/components/ui/figures/figure-data';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { Asset } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';

/** Dollars in short form, with every digit on hover. @param value USD, 18 decimals */
export function Usd({ value }: { value: bigint }) {
  const format = useFormat();
  return <FigureData exact={format.exactUsd(value)} text={format.compactUsd(value)} value={value} />;
}

/** An amount of an asset in short form, with every digit on hover. @param value token units */
export function Tokens({ asset: { symbol, decimals }, value }: { asset: Asset; value: bigint }) {
  const format = useFormat();
  return (
    <FigureData
      exact={format.exactQuantity({ value, decimals, symbol })}
      text={`${format.compactAmount(value, decimals)} ${symbol}`}
      value={value}
    />
  );
}

/** An amount of USDm in short form, with every digit on hover. @param value USDm, 18 decimals */
export function Usdm({ value }: { value: bigint }) {
  const format = useFormat();
  return (
    <FigureData
      exact={format.exactQuantity(inUsdm(value))}
      text={`${format.compactAmount(value, USDM_DECIMALS)} USDm`}
      value={value}
    />
  );
}
