'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { TextField } from '@/components/ui/fields/text-field';
import { isOriginalUsdm, parseAddress } from '@/lib/domain/model/address';
import { explainAmount } from '@/lib/domain/words/amount-words';
import type { ActivityViewControls } from '@/lib/hooks/history/use-activity-view';
import { useFormat } from '@/lib/hooks/use-format';

/** The start of an address: the rest may still be typed. */
const BEGINNING = /^\s*(0|0x[\da-f]{0,39})$/i;

/** The account whose activity is shown: any address, or all accounts if empty. Invalid text is kept, with an error. */
export function AccountField({ controls: { account, own, ready, view, change } }: Props) {
  const { locale } = useFormat();
  /** Typed text that is not a valid address yet; undefined while the field matches what is shown. */
  const [draft, setDraft] = useState<string>();
  const [left, setLeft] = useState(false);
  const read = draft === undefined ? undefined : parseAddress(draft);
  const isBegun = draft !== undefined && !left && BEGINNING.test(draft);
  const words = read?.ok === false && !isBegun ? explainAmount(read.issue, locale) : undefined;

  const show = (chosen: typeof view.account) => {
    setDraft(undefined);
    change({ account: chosen });
  };
  const type = (text: string) => {
    setLeft(false);
    const typed = parseAddress(text);
    if (typed.ok) show(typed.address);
    else if (text.trim() === '') show('all');
    else setDraft(text);
  };
  return (
    <TextField
      aside={
        <>
          {own && account !== own && (
            <Button onClick={() => show(own)} size="sm">
              My activity
            </Button>
          )}
          {account && (
            <Button onClick={() => show('all')} size="sm">
              All accounts
            </Button>
          )}
        </>
      }
      error={words && `${words.title}. ${words.hint}`}
      hint={hintOf(account, own)}
      label="Account"
      mono
      name="address"
      onBlur={() => setLeft(true)}
      onChange={type}
      placeholder={ready ? 'All accounts' : ''}
      readOnly={!ready}
      value={draft ?? account ?? ''}
    />
  );
}

function hintOf(account: string | undefined, own: string | undefined): string {
  if (account === undefined) return 'To see approvals, enter one account.';
  if (isOriginalUsdm(account)) return 'This is USDm of the original Mars, another token than USDm here.';
  return account === own ? 'This is your address.' : 'Leave blank to see all accounts.';
}

type Props = { controls: ActivityViewControls };
