'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { TextField } from '@/components/ui/fields/text-field';
import { readAddress } from '@/lib/domain/model/address';
import type { ActivityViewControls } from '@/lib/hooks/history/use-activity-view';
import { useExplain } from '@/lib/hooks/use-issue-text';

/** So far it may still become an address. */
const BEGINNING = /^\s*(0|0x[\da-f]{0,39})$/i;

/** Whose activity is shown: any address, or nobody's in particular. A text that is no address is kept, and says why. */
export function AccountField({ controls: { account, own, ready, view, change } }: Props) {
  const explain = useExplain();
  /** What is typed and shows nothing yet; undefined while the field says what is shown. */
  const [draft, setDraft] = useState<string>();
  const [left, setLeft] = useState(false);
  const read = draft === undefined ? undefined : readAddress(draft);
  const isBegun = draft !== undefined && !left && BEGINNING.test(draft);
  const words = read?.ok === false && !isBegun ? explain(read.issue) : undefined;

  const show = (chosen: typeof view.account) => {
    setDraft(undefined);
    change({ account: chosen });
  };
  const type = (text: string) => {
    setLeft(false);
    const typed = readAddress(text);
    if (typed.ok) show(typed.address);
    else if (text.trim() === '') show('everybody');
    else setDraft(text);
  };
  return (
    <TextField
      aside={
        <>
          {own && account !== own && (
            <Button onClick={() => show(own)} size="sm">
              My own
            </Button>
          )}
          {account && (
            <Button onClick={() => show('everybody')} size="sm">
              Everybody
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
      placeholder={ready ? 'Everybody' : ''}
      readOnly={!ready}
      value={draft ?? account ?? ''}
    />
  );
}

function hintOf(account: string | undefined, own: string | undefined): string {
  if (account === undefined) return 'Approvals are shown for one account at a time.';
  return account === own ? 'This is your own address.' : 'Leave it empty to see everybody’s activity.';
}

type Props = { controls: ActivityViewControls };
