'use client';

import { AmountChips } from '@/components/trade/amount-chips';
import { TextField } from '@/components/ui/fields/text-field';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { useFormat } from '@/lib/hooks/use-format';
import { NumberIssue } from './number-issue';

/** The amount, up to the maximum available at its source. */
export function SumField({ steward: { form, change, issues, tried, target } }: { steward: Steward }) {
  const format = useFormat();
  const setAmount = (amount: string) => change({ amount });
  const issue = issues.amount && (tried || form.amount.trim() !== '') ? issues.amount : undefined;
  const { asset, most } = target ?? {};
  const max = asset && most !== undefined && { value: most, decimals: asset.decimals, symbol: asset.symbol };
  return (
    <TextField
      aside={max && <AmountChips max={max} onChoose={setAmount} />}
      error={issue && <NumberIssue issue={issue} onFix={setAmount} />}
      hint={max && `Up to ${format.quantity(max)}`}
      inputMode="decimal"
      label="Amount"
      onChange={setAmount}
      trailing={asset?.symbol}
      value={form.amount}
    />
  );
}
