import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import { cx } from '@/components/ui/cx';
import { Field, fieldIds } from './field';

type TextFieldProps = Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'value' | 'id'> & {
  label: ReactNode;
  value: string;
  onChange: (text: string) => void;
  hint?: ReactNode;
  error?: ReactNode;
  /** Right of the label. */
  aside?: ReactNode;
  /** Inside the box, right of the text: a unit or a button. */
  trailing?: ReactNode;
  /** A monospaced font, for addresses. */
  mono?: boolean;
};

/** One line of text: an address, a number of minutes, an RPC endpoint. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  error,
  aside,
  trailing,
  mono,
  className,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const ids = fieldIds(id, { error: Boolean(error), hint: Boolean(hint) });
  return (
    <Field aside={aside} error={error} hint={hint} id={id} label={label}>
      <div
        className={cx(
          'flex min-h-12 items-center rounded border bg-panel has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-ink has-[input:focus-visible]:outline-offset-2',
          error ? 'border-danger' : 'border-control',
        )}
      >
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          aria-describedby={ids.describedBy}
          aria-invalid={error ? true : undefined}
          className={cx(
            'min-h-11 w-full min-w-0 bg-transparent px-3 outline-none placeholder:text-muted',
            mono && 'font-mono',
            className,
          )}
          id={id}
          onChange={(event) => onChange(event.target.value)}
          value={value}
        />
        {trailing && <div className="shrink-0 pe-3 text-muted">{trailing}</div>}
      </div>
    </Field>
  );
}
