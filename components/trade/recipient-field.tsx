'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { TextField } from '@/components/ui/fields/text-field';

type ReceiverFieldProps = {
  /** As typed; undefined is the account's own address. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** The account's own address, if one is connected. */
  own: string | undefined;
  error?: string;
};

/** Who gets the result: one's own address, in one line, unless another is wanted. */
export function ReceiverField({ value, onChange, own, error }: ReceiverFieldProps) {
  // The field that replaces the button takes over its focus, and the other way round.
  const [moved, setMoved] = useState(false);
  if (value === undefined) {
    return (
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        <span className="font-medium">To your address</span>
        <span className="flex grow items-center justify-end gap-2 text-muted text-sm">
          {own && <span className="max-sm:hidden" title={own}>{`${own.slice(0, 6)}…${own.slice(-4)}`}</span>}
          <Button
            autoFocus={moved}
            onClick={() => {
              setMoved(true);
              onChange('');
            }}
            size="sm"
          >
            Change<span className="sr-only"> the receiver</span>
          </Button>
        </span>
      </div>
    );
  }
  return (
    <TextField
      aside={
        <Button
          onClick={() => {
            setMoved(true);
            onChange(undefined);
          }}
          size="sm"
        >
          Use my own address
        </Button>
      }
      autoFocus={moved}
      error={error}
      hint="Whoever holds this address gets it. It can’t be taken back."
      label="To"
      mono
      name="to"
      onChange={onChange}
      placeholder="0x…"
      value={value}
    />
  );
}
