import { useId } from 'react';
import { Icon } from '@/components/ui/icon';

type SelectFieldProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  /** Nearby text must say why. */
  disabled?: boolean;
};

/** A choice of many options on one line: a native select, so that every device shows its own list. */
export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
  disabled = false,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label className="flex min-h-8 items-end pb-1.5 font-medium lg:min-h-11 lg:pb-2.5" htmlFor={id}>
        {label}
      </label>
      <div className="relative">
        <select
          className="min-h-12 w-full min-w-0 appearance-none truncate rounded border border-control bg-panel ps-3 pe-10 enabled:hover:bg-track disabled:border-line disabled:text-muted"
          disabled={disabled}
          id={id}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
          value={value}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon className="pointer-events-none absolute end-3 top-3.5 text-muted" name="chevron" />
      </div>
    </div>
  );
}
