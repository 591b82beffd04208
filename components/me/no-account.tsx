'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { TextField } from '@/components/ui/fields/text-field';
import { Icon } from '@/components/ui/icon';
import { Panel } from '@/components/ui/panel';
import { parseAddress } from '@/lib/domain/model/address';
import { explainAmount } from '@/lib/domain/words/amount-words';
import { useFormat } from '@/lib/hooks/use-format';
import { replaceSearch } from '@/lib/hooks/use-search';
import { useWallets } from '@/lib/hooks/use-wallets';

/** Nothing is known about the visitor: connect a wallet, or look at any address. */
export function NoAccount() {
  const wallets = useWallets();
  const { locale } = useFormat();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = parseAddress(text);
    if (read.ok) return showAddress(read.address);
    const { title, hint } = explainAmount(read.issue, locale);
    setError(`${title}. ${hint}`);
  };
  return (
    <Panel>
      <div className="mx-auto grid max-w-form justify-items-center gap-6 py-4 text-center sm:py-8">
        <span className="grid size-14 place-items-center rounded-full bg-sunken text-muted">
          <Icon name="wallet" size={28} />
        </span>
        <div>
          <h2 className="font-semibold text-xl">No account yet</h2>
          <p className="mt-1 text-muted">
            Connect a wallet to see your USDm, your share of the reserves, your orders and your approvals.
          </p>
        </div>
        <Button busy={wallets.state === 'loading'} icon="wallet" onClick={wallets.open} variant="primary">
          {wallets.state === 'failed' ? 'Could not be loaded. Try again' : 'Connect wallet'}
        </Button>
        <form className="w-full border-line border-t pt-4 text-start" noValidate onSubmit={submit}>
          <TextField
            error={error}
            hint="Read-only: nothing can be signed for it."
            label="Or view any address"
            mono
            onChange={(typed) => {
              setText(typed);
              setError(undefined);
            }}
            placeholder="0x"
            value={text}
          />
          <div className="mt-2">
            <Button type="submit">View address</Button>
          </div>
        </form>
      </div>
    </Panel>
  );
}

/** The rest of the query stays. */
function showAddress(address: string): void {
  const query = new URLSearchParams(window.location.search);
  query.set('address', address);
  replaceSearch(`?${query}`);
}
