import { Button } from '@/components/ui/buttons/button';
import { plainAmount } from '@/lib/domain/format/format';
import type { Quantity } from '@/lib/domain/model/issues';

type MaxAsideProps = {
  /** The account's balance, as text; undefined without an account. */
  balance: string | undefined;
  /** The largest amount that succeeds. */
  max: Quantity;
  onMax: (text: string) => void;
};

/** Next to an amount: the balance, and a button that enters the maximum. */
export function BalanceAndMax({ balance, max, onMax }: MaxAsideProps) {
  return (
    <>
      {balance && (
        <span className="min-w-0 wrap-anywhere">
          <span className="max-sm:sr-only">Balance </span>
          {balance}
        </span>
      )}
      <Button
        aria-label={`Max, ${plainAmount(max.value, max.decimals)} ${max.symbol}`}
        className="shrink-0"
        disabled={max.value === 0n}
        onClick={() => onMax(plainAmount(max.value, max.decimals))}
        size="sm"
      >
        Max
      </Button>
    </>
  );
}
