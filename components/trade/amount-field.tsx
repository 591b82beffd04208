import { type ReactNode, type Ref, useId } from 'react';
import { cx } from '@/components/ui/cx';
import { Field, fieldIds } from '@/components/ui/fields/field';

type AmountFieldProps = {
  label: ReactNode;
  /** The text as typed; the caller parses it. */
  value: string;
  onChange: (text: string) => void;
  /** How the text was understood, and its value. */
  hint?: ReactNode;
  error?: ReactNode;
  /** Right of the label: the balance and a Max button. */
  aside?: ReactNode;
  /** Inside the box, right of the number: the asset button. */
  trailing?: ReactNode;
  name?: string;
  disabled?: boolean;
  ref?: Ref<HTMLInputElement>;
};

/** Text size for a number of this many characters, so that it fits next to a symbol or, when longer, above it. */
export function amountTextSize(length: number): string {
  if (length <= 7) return 'text-3xl';
  if (length <= 10) return 'text-xl sm:text-3xl';
  return length <= 16 ? 'text-base sm:text-xl' : 'text-base';
}

/** Whether a number of this many characters needs its own line on a phone. */
export const isLongAmount = (length: number): boolean => length > 12;

/** A large field for an amount of an asset. A text input, not a number input, so that the browser cannot round the text. */
export function AmountField({
  label,
  value,
  onChange,
  hint,
  error,
  aside,
  trailing,
  name,
  disabled,
  ref,
}: AmountFieldProps) {
  const id = useId();
  const ids = fieldIds(id, { error: Boolean(error), hint: Boolean(hint) });
  return (
    <Field aside={aside} error={error} hint={hint} id={id} label={label}>
      <div
        className={cx(
          'flex min-h-18 items-center justify-end gap-2 rounded border bg-panel ps-4 pe-2 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-ink has-[input:focus-visible]:outline-offset-2',
          error ? 'border-danger' : 'border-control',
          isLongAmount(value.length) && 'flex-wrap pb-2 sm:flex-nowrap sm:pb-0',
        )}
      >
        <input
          aria-describedby={ids.describedBy}
          aria-invalid={error ? true : undefined}
          autoComplete="off"
          className={cx(
            'h-14 w-full min-w-0 bg-transparent font-medium outline-none placeholder:text-muted',
            amountTextSize(value.length),
          )}
          disabled={disabled}
          enterKeyHint="done"
          id={id}
          inputMode="decimal"
          name={name}
          onChange={(event) => onChange(event.target.value)}
          placeholder="0"
          ref={ref}
          spellCheck={false}
          type="text"
          value={value}
        />
        {trailing}
      </div>
    </Field>
  );
}
