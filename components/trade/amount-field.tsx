import { type ReactNode, type Ref, useId } from 'react';
import { cx } from '@/components/ui/cx';
import { Field, fieldIds } from '@/components/ui/fields/field';

type AmountFieldProps = {
  label: ReactNode;
  /** The text as typed; the caller parses it. */
  value: string;
  onChange: (text: string) => void;
  hint?: ReactNode;
  error?: ReactNode;
  /** Right of the label: buttons that enter an amount. */
  aside?: ReactNode;
  /** Before the number: the sign of its currency. */
  sign?: string | undefined;
  /** Inside the box, below the number: what it is worth. Its space is always reserved. */
  below?: ReactNode;
  /** Inside the box, right of the number: the asset button. */
  trailing?: ReactNode;
  /** It is what is received, which has no aside. */
  isOutput?: boolean;
  /** It is calculated, not entered. */
  isResult?: boolean;
  name?: string;
  ref?: Ref<HTMLInputElement>;
};

/** Text size for a number of this many characters, so that it fits next to a symbol or, when longer, above it. */
function textSize(length: number): string {
  if (length <= 8) return 'text-3xl';
  if (length <= 11) return 'text-xl sm:text-3xl';
  return length <= 16 ? 'text-base sm:text-xl' : 'text-base';
}

/** Whether a number of this many characters needs its own line on a phone. */
const isLong = (length: number): boolean => length > 12;

/** A large field for an amount of an asset. A text input, not a number input, so that the browser cannot round the text. */
export function AmountField({
  label,
  value,
  onChange,
  hint,
  error,
  aside,
  sign,
  below,
  trailing,
  isOutput = false,
  isResult = false,
  name,
  ref,
}: AmountFieldProps) {
  const id = useId();
  const ids = fieldIds(id, { error: Boolean(error), hint: Boolean(hint) });
  return (
    <Field
      aside={aside}
      error={error}
      hint={hint}
      id={id}
      label={label}
      tight={isOutput ? 'alone' : 'with-aside'}
    >
      <div
        className={cx(
          'flex min-h-20 items-center justify-end gap-2 rounded border py-2 ps-4 pe-2 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-ink has-[input:focus-visible]:outline-offset-2',
          isResult ? 'bg-sunken' : 'bg-panel',
          error ? 'border-danger' : isResult ? 'border-line' : 'border-control',
          isLong(value.length) && 'flex-wrap sm:flex-nowrap',
          value.length > 8 && 'max-[22rem]:flex-wrap',
        )}
      >
        <div className="min-w-0 grow">
          <div className={cx('flex items-center font-medium', textSize(value.length))}>
            {sign && <span aria-hidden="true">{sign}</span>}
            <input
              aria-describedby={ids.describedBy}
              aria-invalid={error ? true : undefined}
              autoComplete="off"
              className="h-10 w-full min-w-0 bg-transparent outline-none placeholder:text-muted"
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
          </div>
          <div className="min-h-5 text-muted text-sm leading-5">{below}</div>
        </div>
        {trailing}
      </div>
    </Field>
  );
}
