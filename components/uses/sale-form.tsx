'use client';

import { useState } from 'react';
import { AmountError } from '@/components/trade/amount-issue';
import { SelectField } from '@/components/ui/fields/select-field';
import { TextField } from '@/components/ui/fields/text-field';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import { parseAmount } from '@/lib/domain/model/parse';
import type { Asset } from '@/lib/domain/model/types';
import { fixesOf } from '@/lib/domain/trade/amount-fixes';
import { type Pool, saleOf } from '@/lib/domain/uses/uses';
import { explainAmount } from '@/lib/domain/words/amount-words';
import { useFormat } from '@/lib/hooks/use-format';
import { SaleResult } from './sale-result';

type SaleFormProps = { pools: readonly { position: Pool; asset: Asset }[] };

/** Simulates a sale of USDm on Mars Swap and its effect on the price. Nothing is sent. */
export function SaleForm({ pools }: SaleFormProps) {
  const [text, setText] = useState('10000');
  const [chosen, setChosen] = useState('');
  const { locale } = useFormat();
  const pool = pools.find(({ position }) => position.pair === chosen) ?? pools[0];
  const parsed = parseAmount(text, USDM_DECIMALS);
  if (!pool) return null;
  const { reserveAsset, reserveUsdm } = pool.position;
  const issue = parsed.ok || text.trim() === '' ? undefined : parsed.issue;
  const sale = parsed.ok && saleOf({ reserveIn: reserveUsdm, reserveOut: reserveAsset }, parsed.value);
  return (
    <form
      className="mt-6 grid gap-4 border-line border-t pt-6 sm:grid-cols-2"
      onSubmit={(e) => e.preventDefault()}
    >
      <TextField
        error={
          issue && <AmountError fixes={fixesOf(issue)} onFix={setText} words={explainAmount(issue, locale)} />
        }
        inputMode="decimal"
        label="Simulate a USDm sale"
        onChange={setText}
        trailing={<span className="pe-3 text-muted">USDm</span>}
        value={text}
      />
      <SelectField
        label="Pair"
        onChange={setChosen}
        options={pools.map(({ position, asset }) => ({
          value: position.pair,
          label: `${asset.symbol}/USDm`,
        }))}
        value={pool.position.pair}
      />
      <p aria-live="polite" className="min-h-[2lh] text-muted sm:col-span-2">
        {sale ? (
          <SaleResult asset={pool.asset} sale={sale} />
        ) : (
          reserveUsdm === 0n && 'This pair has no liquidity.'
        )}
      </p>
    </form>
  );
}
