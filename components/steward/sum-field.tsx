'use client';

import { AmountIssue } from '@/components/ui/amount-issue';
import { MaxAside } from '@/components/ui/max-aside';
import { TextField } from '@/components/ui/text-field';
import { isOwnIssue, ownWords } from '@/lib/domain/steward-words';
import { fixesOf } from '@/lib/hooks/amount-fixes';
import { useExplain } from '@/lib/hooks/use-explain';
import { useFormat } from '@/lib/hooks/use-format';
import { useSayAct } from '@/lib/hooks/use-say-act';
import type { Steward } from '@/lib/hooks/use-steward';
import { fixesOfOwn } from './fixes-of-own';

/** How much, up to what there is where it is taken from. */
export function SumField({ steward: { form, change, issues, tried, target } }: { steward: Steward }) {
  const explain = useExplain();
  const say = useSayAct();
  const format = useFormat();
  const setAmount = (amount: string) => change({ amount });
  const issue = issues.amount && (tried || form.amount.trim() !== '') ? issues.amount : undefined;
  const own = issue && isOwnIssue(issue) ? issue : undefined;
  const words = own ? ownWords(own, say) : issue && !isOwnIssue(issue) ? explain(issue) : undefined;
  const fixes = own ? fixesOfOwn(own) : issue && !isOwnIssue(issue) ? fixesOf(issue) : [];
  const { asset, most } = target ?? {};
  const max = asset && most !== undefined && { value: most, decimals: asset.decimals, symbol: asset.symbol };
  return (
    <TextField
      aside={max && <MaxAside balance={undefined} max={max} onMax={setAmount} />}
      error={words && <AmountIssue fixes={fixes} onFix={setAmount} words={words} />}
      hint={max && `Up to ${format.quantity(max)} now`}
      inputMode="decimal"
      label="Amount"
      onChange={setAmount}
      trailing={asset?.symbol}
      value={form.amount}
    />
  );
}
