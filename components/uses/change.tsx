'use client';

import { cx } from '@/components/ui/cx';
import { useFormat } from '@/lib/hooks/use-format';

type SignedProps = { value: bigint; write: (amount: bigint) => string; exact: string };

/** A gain with its plus, a loss with its minus and in another colour. */
function Signed({ value, write, exact }: SignedProps) {
  const sign = value > 0n ? '+' : value < 0n ? '−' : '';
  return (
    <data className={cx(value < 0n && 'text-danger')} title={exact} value={value.toString()}>
      {sign}
      {write(value < 0n ? -value : value)}
    </data>
  );
}

type TokenChangeProps = { value: bigint; token: { symbol: string; decimals: number } };

/** By how many tokens something grew or shrank, to the last digit on hover. @param value token units */
export function TokenChange({ value, token: { symbol, decimals } }: TokenChangeProps) {
  const format = useFormat();
  return (
    <Signed
      exact={format.exactQuantity({ value, decimals, symbol })}
      value={value}
      write={(amount) => `${format.compactAmount(amount, decimals)} ${symbol}`}
    />
  );
}

/** By how many dollars something grew or shrank, to the last digit on hover. @param value USD, 18 decimals */
export function UsdChange({ value }: { value: bigint }) {
  const format = useFormat();
  return <Signed exact={format.exactUsd(value)} value={value} write={format.compactUsd} />;
}
