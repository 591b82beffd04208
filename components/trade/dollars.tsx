'use client';

import { FigureData } from '@/components/ui/figures/figure-data';
import { useFormat } from '@/lib/hooks/use-format';

/** Characters of a value in dollars that fit below an amount. */
const MOST_CHARACTERS = 16;

/** What an amount is worth: in short when it is too long for the line, and to the last digit on hover. */
export function Dollars({ value }: { value: bigint }) {
  const format = useFormat();
  const text = format.usd(value);
  return (
    <FigureData
      exact={format.exactUsd(value)}
      text={text.length > MOST_CHARACTERS ? format.compactUsd(value) : text}
      value={value}
    />
  );
}
