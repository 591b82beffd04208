import { Button } from '@/components/ui/buttons/button';
import { TextField } from '@/components/ui/fields/text-field';
import { shortAddress } from '@/lib/domain/model/address';

type OwnRecipientProps = {
  /** The connected account's own address, if any. */
  own: string | undefined;
  /** Whether the button takes the focus, because the field has been closed. */
  focused: boolean;
  onChange: () => void;
};

/** The recipient of the result, on one line: the account's own address, unless the user wants another. */
export function OwnRecipient({ own, focused, onChange }: OwnRecipientProps) {
  return (
    <div className="flex min-h-12 items-center gap-x-3 border-line border-t">
      <span className="font-medium">Recipient</span>
      <span className="grow text-end text-muted text-sm" title={own}>
        Your address{own && <span className="max-sm:hidden">, {shortAddress(own)}</span>}
      </span>
      <Button autoFocus={focused} onClick={onChange} size="sm">
        Change<span className="sr-only"> the recipient</span>
      </Button>
    </div>
  );
}

type RecipientFieldProps = {
  /** The text as typed. */
  value: string;
  onChange: (value: string) => void;
  /** Returns to the account's own address. */
  onOwn: () => void;
  /** Whether the field takes the focus, because the user has opened it. */
  focused: boolean;
  error: string | undefined;
};

/** Another recipient, above the button that sends the transaction. */
export function RecipientField({ value, onChange, onOwn, focused, error }: RecipientFieldProps) {
  return (
    <TextField
      aside={
        <Button onClick={onOwn} size="sm">
          Use my address
        </Button>
      }
      autoFocus={focused}
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
