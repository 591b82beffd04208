'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { TextField } from '@/components/ui/fields/text-field';
import { shortAddress } from '@/lib/domain/model/address';

type ReceiverFieldProps = {
  /** The text as typed; undefined means the account's own address. */
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  /** The connected account's own address, if any. */
  own: string | undefined;
  error?: string;
};

/** The recipient of the result: the account's own address on one line, unless the user wants another. */
export function RecipientField({ value, onChange, own, error }: ReceiverFieldProps) {
  // The field that replaces the button takes over its focus, and vice versa.
  const [moved, setMoved] = useState(false);
  if (value === undefined) {
    return (
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        <span className="font-medium">Recipient: your address</span>
        <span className="flex grow items-center justify-end gap-2 text-muted text-sm">
          {own && (
            <span className="max-sm:hidden" title={own}>
              {shortAddress(own)}
            </span>
          )}
          <Button
            autoFocus={moved}
            onClick={() => {
              setMoved(true);
              onChange('');
            }}
            size="sm"
          >
            Change<span className="sr-only"> the recipient</span>
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
          Use my address
        </Button>
      }
      autoFocus={moved}
      error={error}
      hint="Funds go to this address. This cannot be undone."
      label="Recipient"
      mono
      name="to"
      onChange={onChange}
      placeholder="0x…"
      value={value}
    />
  );
}
