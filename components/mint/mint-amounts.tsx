'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { AmountChips } from '@/components/trade/amount-chips';
import { AmountField } from '@/components/trade/amount-field';
import { AmountError } from '@/components/trade/amount-issue';
import { AssetButton } from '@/components/trade/asset-button';
import { CoinSwitch } from '@/components/trade/coin-switch';
import { Dollars } from '@/components/trade/dollars';
import { WorthSwitch } from '@/components/trade/worth-switch';
import { FigureData } from '@/components/ui/figures/figure-data';
import { late } from '@/components/ui/late';
import { Skeleton } from '@/components/ui/skeleton';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { fieldAmount } from '@/lib/domain/format/format';
import type { Format } from '@/lib/domain/format/locale-format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import { inAsset } from '@/lib/domain/model/quantity';
import { fixesOf } from '@/lib/domain/trade/amount-fixes';
import { keptOf } from '@/lib/domain/trade/coin-payment';
import type { MintForm, MintView } from '@/lib/domain/trade/mint-view';
import { type Unit, withAmount } from '@/lib/domain/trade/trade-form';
import { limitedBy } from '@/lib/domain/words/limit-names';
import { priceLine } from '@/lib/domain/words/price-line';
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

/** The deposit and the result; either can be entered, and the deposit in dollars too. */
export function MintAmounts({ form, change, view, focused }: MintAmountsProps) {
  const format = useFormat();
  const explain = useIssueText();
  // A typed amount belongs to the asset shown, so the ranking may no longer replace it.
  const enter = (text: string, unit?: Unit) =>
    change({
      ...withAmount(text, view && { ...view.asset, value: view.max }, unit),
      asset: view?.asset.token,
    });
  const issue = faultOf(view);
  const isResult = view?.unit !== 'received';
  // Without an amount, what was entered could not be read: the message and its corrections belong to that field.
  const isEntry = view?.amountIn === undefined;
  const error = issue && (
    <AmountError
      fixes={fixesOf(issue)}
      onFix={(text) => enter(text, isEntry ? view?.unit : undefined)}
      words={explain(issue)}
    />
  );
  const isOutWrong = isEntry && !isResult;
  const out = view?.quote?.usdmOut;
  const spoken = useDebounced(
    out === undefined ? '' : `You receive ${format.amount(out, USDM_DECIMALS)} USDm`,
    `${form.amount} ${form.unit} ${view?.asset.token}`,
  );
  return (
    <>
      <Deposit
        change={change}
        enter={enter}
        error={isOutWrong ? undefined : error}
        focused={focused}
        form={form}
        view={view}
      />
      <AmountField
        below={out !== undefined && <Dollars value={out} />}
        error={isOutWrong ? error : undefined}
        hint={view ? priceLine('mint', view.asset, format) : <Skeleton width={24} />}
        isOutput
        isResult={isResult}
        label="You receive"
        onChange={(text) => enter(text, 'received')}
        trailing={<AssetButton label="You receive" symbol="USDm" />}
        value={isResult ? (out === undefined ? '' : fieldAmount(out, USDM_DECIMALS)) : form.amount}
      />
      <LiveRegion>{spoken}</LiveRegion>
    </>
  );
}

type DepositProps = MintAmountsProps & { enter: (text: string, unit?: Unit) => void; error: ReactNode };

/** The amount of the asset, and the choice of the asset. */
function Deposit({ form, change, view, focused, enter, error }: DepositProps) {
  const [picking, setPicking] = useState<boolean>();
  const field = useRef<HTMLInputElement>(null);
  const format = useFormat();
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const isDollars = view?.unit === 'usd';
  return (
    <>
      <AmountField
        aside={view && <AmountChips max={inAsset(view.asset, view.max)} onChoose={enter} />}
        below={view && <Worth enter={enter} view={view} />}
        error={error}
        hint={view ? maxHint(view, format) : <Skeleton width={24} />}
        label="You deposit"
        name="amount"
        onChange={(text) => enter(text, isDollars ? 'usd' : undefined)}
        ref={field}
        sign={isDollars ? '$' : undefined}
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
      {picking !== undefined && (
        <MintPicker
          coin={form.coin}
          onChoose={(asset) => change({ asset: asset.token, way: 'now' })}
          onClose={() => setPicking(false)}
          open={picking}
          value={view?.asset.token}
        />
      )}
    </>
  );
}

type WorthProps = { view: MintView; enter: (text: string, unit?: Unit) => void };

/** What the deposit is worth or, if it was entered in dollars, the amount; a press enters the other. Nothing without a price. */
function Worth({ view: { asset, amountIn, worth = 0n, unit }, enter }: WorthProps) {
  const format = useFormat();
  if (asset.price.referencePrice === 0n) return null;
  if (unit === 'usd') {
    const quantity = inAsset(asset, amountIn ?? 0n);
    const toTokens = () => enter(amountIn === undefined ? '' : fieldAmount(amountIn, asset.decimals));
    return (
      <WorthSwitch onSwitch={toTokens} unit={asset.symbol}>
        <FigureData
          exact={format.exactQuantity(quantity)}
          text={format.quantity(quantity)}
          value={quantity.value}
        />
      </WorthSwitch>
    );
  }
  const toDollars = () => enter(worth === 0n ? '' : fieldAmount((worth / CENT) * CENT, USDM_DECIMALS), 'usd');
  return (
    <WorthSwitch onSwitch={toDollars} unit="dollars">
      <Dollars value={worth} />
    </WorthSwitch>
  );
}

const CENT = 10n ** 16n;

/** The error below a field: not that it is empty, and not what the notice of a closed asset already says. */
function faultOf(view: MintView | undefined) {
  if (!view || view.amountIssue?.name === 'amount-empty') return undefined;
  return view.closed && view.amountIn !== undefined ? undefined : view.amountIssue;
}

function maxHint(view: MintView, format: Format): string {
  const { asset, closed, personal, binding, coin, isOrder } = view;
  const kept = coin?.chosen === 'native' ? format.quantity(keptOf(coin)) : undefined;
  const balance = `Balance ${format.quantity(inAsset(asset, view.balance))}`;
  if (closed) {
    if (personal) return kept ? `${balance}, of which ${kept} is reserved for network fees` : balance;
    return 'Minting with this asset is closed right now';
  }
  if (personal && binding === 'balance') return kept ? `${balance}, less ${kept} for network fees` : balance;
  const why = limitedBy('mint', asset, view, personal).toLowerCase();
  const most = `p to ${format.compactAmount(view.max, asset.decimals)} ${asset.symbol}${isOrder ? '' : ' now'} (${why})`;
  return personal ? `${balance}, u${most}` : `U${most}`;
}
