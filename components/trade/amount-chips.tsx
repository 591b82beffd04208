import { Button } from '@/components/ui/buttons/button';
import { cx } from '@/components/ui/cx';
import { plainAmount } from '@/lib/domain/format/format';
import type { Quantity } from '@/lib/domain/model/issues';
import { useAccount } from '@/lib/hooks/use-account';
import { useTreasury } from '@/lib/hooks/use-treasury';

const PARTS = [25n, 50n, 75n, 100n] as const;

type AmountChipsProps = {
  /** The largest amount that succeeds. */
  max: Quantity;
  onChoose: (text: string) => void;
};

/** Next to an amount: buttons that enter a part of the largest amount that succeeds, or all of it. */
export function AmountChips({ max: { value, decimals, symbol }, onChoose }: AmountChipsProps) {
  const { address, status } = useAccount();
  const { snapshot } = useTreasury();
  // Before the account's balances are there, it would be a part of the limit.
  const isWaiting = status === 'reconnecting' || (address !== undefined && !snapshot?.account);
  return (
    <div className="flex gap-1.5 max-[26rem]:gap-1">
      {PARTS.map((percent) => {
        const name = percent === 100n ? 'Max' : `${percent}%`;
        const text = plainAmount((value * percent) / 100n, decimals);
        return (
          <Button
            aria-label={`${name}, ${text} ${symbol}`}
            className={cx(
              'min-w-11 px-2! max-[26rem]:min-w-0 max-[26rem]:px-1!',
              percent % 50n !== 0n && 'max-[22rem]:hidden',
            )}
            disabled={value === 0n || isWaiting}
            key={name}
            onClick={() => onChoose(text)}
            size="sm"
          >
            {name}
          </Button>
        );
      })}
    </div>
  );
}
