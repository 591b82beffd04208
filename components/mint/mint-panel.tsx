'use client';

import { useCallback, useState } from 'react';
import { TradeScreen } from '@/components/trade/trade-screen';
import type { MintForm } from '@/lib/domain/trade/mint-view';
import { EMPTY_FORM } from '@/lib/domain/trade/trade-form';
import { useMint } from '@/lib/hooks/trade/use-mint';
import { MintFields } from './mint-fields';

/** Minting: the form, or the mint in progress. */
export function MintPanel() {
  const [form, setForm] = useState<MintForm>({ ...EMPTY_FORM, approval: 'exact' });
  const change = useCallback((part: Partial<MintForm>) => setForm((old) => ({ ...old, ...part })), []);
  const mint = useMint(form);
  return (
    <TradeScreen
      again="Mint again"
      change={change}
      flow={mint.flow}
      form={(back) => <MintFields change={change} form={form} mint={mint} {...back} />}
      side="mint"
      tiersAfter={mint.view?.quote?.tiersAfter}
    />
  );
}
