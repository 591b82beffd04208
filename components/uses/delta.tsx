'use client';

import { FigureData } from '@/components/ui/figures/figure-data';
import { useFormat } from '@/lib/hooks/use-format';

type SignedProps = { value: bigint; write: (amount: bigint) => string; exact: string };

/** A gain with a plus sign, or a loss with a minus sign and in another colour; an amount too small to display has no sign. */
function Signed({ value, write, exact }: SignedProps) {
  const text = write(value < 0n ? -value : value);
  const isLittle = value === 0n || text.startsWith('<');
  const isLoss = !isLittle && value < 0n;
  return (
    <FigureData
      className={isLoss ? 'text-danger' : undefined}
      exact={exact}
      text={isLittle ? text : `${isLoss ? '−' : '+'}${text}`}
      value={value}
    />
  );
}

type TokenChangeProps = { value: bigint; token: { symbol: string; decimals: number } };

/** A change in tokens, with every digit on hover. @param value token units */
export function TokenDelta({ value, token: { symbol, decimals } }: TokenChangeProps) {
  const format = useFormat();
  return (
    <Signed
      exact={format.exactQuantity({ value, decimals, symbol })}
      value={value}
      write={(amount) => `${format.compactAmount(amount, decimals)} ${symbol}`}
    />
  );
}

/** A change in dollars, with every digit on hover. @param value USD, 18 decimals */
export function UsdDelta({ value }: { value: bigint }) {
  const format = useFormat();
  return <Signed exact={format.exactUsd(value)} value={value} write={format.compactUsd} />;
}
