import { SegmentedControl } from '@/components/ui/fields/segmented-control';

type Coin = 'native' | 'wrapped';

type CoinSwitchProps = {
  /** Name of the choice; also before each symbol: "Pay with". */
  label: string;
  /** Which it is now, and the symbols of both. */
  choice: { chosen: Coin; native: string; wrapped: string };
  onChange: (coin: Coin) => void;
};

/** The chain's own coin or its wrapped form, where that is the chosen asset. */
export function CoinSwitch({ label, choice: { chosen, native, wrapped }, onChange }: CoinSwitchProps) {
  return (
    <SegmentedControl
      label={label}
      onChange={onChange}
      options={[
        { value: 'native', label: `${label} ${native}` },
        { value: 'wrapped', label: `${label} ${wrapped}` },
      ]}
      value={chosen}
    />
  );
}
