'use client';

import { useEffect, useRef, useState } from 'react';
import { AmountField } from '@/components/trade/amount-field';
import { AmountError } from '@/components/trade/amount-issue';
import { AmountOutput } from '@/components/trade/amount-output';
import { AssetButton } from '@/components/trade/asset-button';
import { BalanceAndMax } from '@/components/trade/balance-and-max';
import { CoinSwitch } from '@/components/trade/coin-switch';
import { late } from '@/components/ui/late';
import { Skeleton } from '@/components/ui/skeleton';
import { LiveRegion } from '@/components/ui/visually-hidden';
import type { Format } from '@/lib/domain/format/locale-format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import { inAsset } from '@/lib/domain/model/quantity';
import { fixesOf } from '@/lib/domain/trade/amount-fixes';
import { keptOf } from '@/lib/domain/trade/coin-payment';
import type { MintForm, MintView } from '@/lib/domain/trade/mint-view';
import { withAmount } from '@/lib/domain/trade/trade-form';
import { limitedBy } from '@/lib/domain/words/limit-names';
import { useDebounced } from '@/lib/hooks/trade/use-debounced';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';

const MintPicker = late(async () => (await import('./mint-picker')).MintPicker);

type MintAmountsProps = {
  form: MintForm;
  change: (part: Partial<MintForm>) => void;
  view: MintView | undefined;
  /** Whether the amount field takes the focus. */
  focused: boolean;
};

/** The deposit and the result. */
export function MintAmounts({ form, change, view, focused }: MintAmountsProps) {
  const [picking, setPicking] = useState<boolean>();
  const field = useRef<HTMLInputElement>(null);
  const format = useFormat();
  const explain = useIssueText();
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  // A typed amount belongs to the asset shown, so the ranking may no longer replace it.
  const setAmount = (text: string) =>
    change({ ...withAmount(text, view && { ...view.asset, value: view.max }), asset: view?.asset.token });
  const issue = faultOf(view);
  const out = view?.quote ? format.amount(view.quote.usdmOut, USDM_DECIMALS) : undefined;
  const spoken = useDebounced(out ? `You receive ${out} USDm` : '', `${form.amount} ${view?.asset.token}`);
  return (
    <>
      <AmountField
        aside={
          view && (
            <BalanceAndMax
              balance={view.personal ? format.quantity(inAsset(view.asset, view.balance)) : undefined}
              max={inAsset(view.asset, view.max)}
              onMax={setAmount}
            />
          )
        }
        error={issue && <AmountError fixes={fixesOf(issue)} onFix={setAmount} words={explain(issue)} />}
        hint={view ? maxHint(view, format) : <Skeleton width={24} />}
        label="You deposit"
        name="amount"
        onChange={setAmount}
        ref={field}
        trailing={
          view && (
            <AssetButton
              label="Asset to deposit"
              onClick={() => setPicking(true)}
              symbol={view.asset.symbol}
              tier={view.asset.tier}
            />
          )
        }
        value={view?.text ?? form.amount}
      />
      {view?.coin && (
        <CoinSwitch
          choice={view.coin}
          label="Pay with"
          onChange={(coin) => change({ coin, asset: view.asset.token })}
        />
      )}
      <AmountOutput
        hint={view && rate(view, format)}
        label="You receive"
        trailing={<AssetButton label="You receive" symbol="USDm" />}
        value={out}
      />
      <LiveRegion>{spoken}</LiveRegion>
      {picking !== undefined && (
        <MintPicker
          coin={form.coin}
          onChoose={(asset) => change({ asset: asset.token })}
          onClose={() => setPicking(false)}
          open={picking}
          value={view?.asset.token}
        />
      )}
    </>
  );
}

/** The error below the field: not that it is empty, and not what the notice of a closed asset already says. */
function faultOf(view: MintView | undefined) {
  if (!view || view.amountIssue?.name === 'amount-empty') return undefined;
  return view.closed && view.amountIn !== undefined ? undefined : view.amountIssue;
}

function maxHint(view: MintView, format: Format): string {
  const kept = view.coin?.chosen === 'native' ? format.quantity(keptOf(view.coin)) : undefined;
  if (view.closed) {
    if (view.closed.name !== 'balance') return 'Minting with this asset is closed right now';
    if (kept) return `Not enough: ${kept} is reserved for network fees`;
    const { held } = view.closed;
    return held ? `You have ${format.quantity(held)}` : `You have no ${view.asset.symbol}`;
  }
  const why = limitedBy('mint', view.asset, view, view.personal);
  const less = kept && view.binding === 'balance' ? `, less ${kept} for network fees` : '';
  return `Up to ${format.quantity(inAsset(view.asset, view.max))} now (${why.toLowerCase()}${less})`;
}

/** Undefined for an asset without a price: minting with it is closed, and the notice says why. */
function rate({ asset: { symbol, price } }: MintView, format: Format): string | undefined {
  if (price.mintPrice === 0n) return undefined;
  return `1 ${symbol} mints ${format.amount(price.mintPrice, USDM_DECIMALS)} USDm, no fee`;
}
