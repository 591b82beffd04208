'use client';

import { useEffect, useRef, useState } from 'react';
import { AmountField } from '@/components/trade/amount-field';
import { AmountIssue } from '@/components/trade/amount-issue';
import { AmountOutput } from '@/components/trade/amount-output';
import { AssetButton } from '@/components/trade/asset-button';
import { MaxAside } from '@/components/trade/balance-and-max';
import { CoinSwitch } from '@/components/trade/coin-switch';
import { late } from '@/components/ui/late';
import { LiveRegion } from '@/components/ui/live-region';
import { Skeleton } from '@/components/ui/skeleton';
import { inAsset } from '@/lib/domain/limits/limit-issue';
import { fixesOf } from '@/lib/domain/trade/amount-fixes';
import { keptOf } from '@/lib/domain/trade/coin-choice';
import type { MintForm, MintView } from '@/lib/domain/trade/mint-view';
import { entered } from '@/lib/domain/trade/trade-form';
import { bindingWords } from '@/lib/domain/words/limit-names';
import { useSettled } from '@/lib/hooks/trade/use-debounced';
import { type Format, useFormat } from '@/lib/hooks/use-format';
import { useExplain } from '@/lib/hooks/use-issue-text';

const MintPicker = late(async () => (await import('./mint-picker')).MintPicker);

type MintAmountsProps = {
  form: MintForm;
  change: (part: Partial<MintForm>) => void;
  view: MintView | undefined;
  /** Take the focus. */
  focused: boolean;
};

/** What goes in and what comes out. */
export function MintAmounts({ form, change, view, focused }: MintAmountsProps) {
  const [picking, setPicking] = useState<boolean>();
  const field = useRef<HTMLInputElement>(null);
  const format = useFormat();
  const explain = useExplain();
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  // What is typed belongs to the asset shown: the ranking may not exchange it any more.
  const setAmount = (text: string) =>
    change({ ...entered(text, view && { ...view.asset, value: view.max }), asset: view?.asset.token });
  const issue = faultOf(view);
  const out = view?.quote ? format.amount(view.quote.usdmOut, 18) : undefined;
  const spoken = useSettled(out ? `You receive ${out} USDm` : '', `${form.amount} ${view?.asset.token}`);
  return (
    <>
      <AmountField
        aside={
          view && (
            <MaxAside
              balance={view.personal ? format.quantity(inAsset(view.asset, view.balance)) : undefined}
              max={inAsset(view.asset, view.max)}
              onMax={setAmount}
            />
          )
        }
        error={issue && <AmountIssue fixes={fixesOf(issue)} onFix={setAmount} words={explain(issue)} />}
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

/** What to show below the field: not that it is empty, and of an amount not what the notice of a shut door says. */
function faultOf(view: MintView | undefined) {
  if (!view || view.amountIssue?.name === 'amount-empty') return undefined;
  return view.shut && view.amountIn !== undefined ? undefined : view.amountIssue;
}

function maxHint(view: MintView, format: Format): string {
  const kept = view.coin?.chosen === 'native' ? format.quantity(keptOf(view.coin)) : undefined;
  if (view.shut) {
    if (view.shut.name !== 'balance') return 'Nothing of this asset can be deposited now';
    return kept ? `You hold too little: ${kept} stays for network fees` : 'You hold none of it';
  }
  const why = bindingWords('mint', view.asset, view, view.personal);
  const words = `Up to ${format.quantity(inAsset(view.asset, view.max))} now: ${why.toLowerCase()}`;
  return kept && view.binding === 'balance' ? `${words}, less ${kept} for network fees` : words;
}

/** Nothing for an asset without a price: its door is shut, and the notice says why. */
function rate({ asset: { symbol, price } }: MintView, format: Format): string | undefined {
  if (price.mintPrice === 0n) return undefined;
  return `1 ${symbol} mints ${format.amount(price.mintPrice, 18)} USDm, without a fee`;
}
