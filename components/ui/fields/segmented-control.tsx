import { type ReactNode, useId } from 'react';
import { cx } from '@/components/ui/cx';

type SegmentedControlProps<Value extends string> = {
  /** Name of the choice; read aloud. */
  label: string;
  options: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onChange: (value: Value) => void;
};

/** A choice of two to four options, all visible; also used for the tabs of a panel. Native radio buttons: the arrow keys choose. */
export function SegmentedControl<Value extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedControlProps<Value>) {
  const name = useId();
  return (
    <fieldset
      className={cx(
        'grid min-w-0 gap-1 rounded bg-sunken p-1',
        options.length > 3
          ? 'grid-cols-2 sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none'
          : 'auto-cols-fr grid-flow-col',
      )}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          className="relative grid min-h-11 min-w-0 place-items-center rounded-sm border border-transparent px-1.5 text-center max-sm:text-sm sm:px-3 font-medium text-muted leading-tight hover:text-ink has-checked:border-line has-checked:bg-panel has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ink forced-colors:has-checked:border-[Highlight] forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none"
          key={option.value}
        >
          <input
            checked={option.value === value}
            className="absolute inset-0 size-full cursor-pointer opacity-0"
            name={name}
            onChange={() => onChange(option.value)}
            type="radio"
            value={option.value}
          />
          <span className="max-w-full wrap-anywhere">{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
