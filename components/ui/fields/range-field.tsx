import { useId } from 'react';

type RangeFieldProps = {
  label: string;
  /** The value in words: "−40%". */
  text: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
  disabled?: boolean;
};

/** A whole number chosen with a slider: a native one, which the arrow keys move by one and the page keys by more. */
export function RangeField({ label, text, value, min, max, onChange, disabled }: RangeFieldProps) {
  const id = useId();
  return (
    <div className="min-w-0">
      <div className="flex items-baseline justify-between gap-3">
        <label className="min-w-0 font-medium" htmlFor={id}>
          {label}
        </label>
        {/* The slider itself says it. */}
        <span aria-hidden="true" className="min-w-16 shrink-0 text-end font-semibold">
          {text}
        </span>
      </div>
      <input
        aria-valuetext={text}
        className="block h-11 w-full cursor-pointer accent-accent disabled:cursor-default"
        disabled={disabled}
        id={id}
        max={max}
        min={min}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        step={1}
        type="range"
        value={value}
      />
    </div>
  );
}
