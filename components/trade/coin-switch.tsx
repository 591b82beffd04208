import { SegmentedControl } from '@/components/ui/fields/segmented-control';

type Coin = 'native' | 'wrapped';

type CoinSwitchProps = {
  /** What is done with the coin, before each symbol: "Pay with". */
  label: string;
  /** The current choice, and both symbols. */
  choice: { chosen: Coin; native: string; wrapped: string };
  onChange: (coin: Coin) => void;
};

/** A choice between the native coin and its wrapped form, when the wrapped form is the selected asset. */
export function CoinSwitch({ label, choice: { chosen, native, wrapped }, onChange }: CoinSwitchProps) {
  return (
    <SegmentedControl
      label={`${label} ${native} or ${wrapped}`}
      onChange={onChange}
      options={[
        { value: 'native', label: `${label} ${native}` },
        { value: 'wrapped', label: `${label} ${wrapped}` },
      ]}
      value={chosen}
    />
  );
}
