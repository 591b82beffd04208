'use client';

import { useState } from 'react';
import { AmountField } from '@/components/trade/amount-field';
import { AmountError } from '@/components/trade/amount-issue';
import { AssetButton } from '@/components/trade/asset-button';
import { CoinSwitch } from '@/components/trade/coin-switch';
import { Dollars } from '@/components/trade/dollars';
import { late } from '@/components/ui/late';
import { Skeleton } from '@/components/ui/skeleton';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { fieldAmount } from '@/lib/domain/format/format';
import type { Format } from '@/lib/domain/format/locale-format';
import { fixesOf } from '@/lib/domain/trade/amount-fixes';
import type { SingleView } from '@/lib/domain/trade/redeem-view';
import type { Entry } from '@/lib/domain/trade/trade-form';
import { priceLine } from '@/lib/domain/words/price-line';
import { useDebounced } from '@/lib/hooks/trade/use-debounced';
import type { RedeemForm } from '@/lib/hooks/trade/use-redeem';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';
import { faultOf } from './redeem-amount';

const DustNotice = late(async () => (await import('./dust-notice')).DustNotice);
const RedeemPicker = late(async () => (await import('./redeem-picker')).RedeemPicker);

type SingleOutputProps = {
  form: RedeemForm;
  view: SingleView | undefined;
  change: (part: Partial<RedeemForm>) => void;
  enter: (text: string, unit?: Entry['unit']) => void;
};

/** The result of a single-asset redemption, which can also be entered, and the choice of the asset. */
export function SingleOutput({ form, view, change, enter }: SingleOutputProps) {
  const [picking, setPicking] = useState<boolean>();
  const format = useFormat();
  const explain = useIssueText();
  const quoted = view?.quote?.assetOut;
  const isResult = view?.unit !== 'received';
  const issue = isResult || view?.usdmIn !== undefined ? undefined : faultOf(view);
  const receive = (text: string) => enter(text, 'received');
  const spoken = useDebounced(
    view && quoted !== undefined
      ? `You receive ${format.amount(quoted, view.asset.decimals)} ${view.asset.symbol}`
      : '',
    `${view?.usdmIn} ${view?.asset.token}`,
  );
  return (
    <>
      <AmountField
        below={view?.worth !== undefined && <Dollars value={view.worth} />}
        error={issue && <AmountError fixes={fixesOf(issue)} onFix={receive} words={explain(issue)} />}
        hint={view ? priceAndLiquidity(view, format) : <Skeleton width={24} />}
        isOutput
        isResult={isResult}
        label="You receive"
        onChange={receive}
        trailing={
          view && (
            <AssetButton
              label="Asset to receive"
              onClick={() => setPicking(true)}
              symbol={view.asset.symbol}
              tier={view.asset.tier}
            />
          )
        }
        value={
          isResult
            ? view && quoted !== undefined
              ? fieldAmount(quoted, view.asset.decimals)
              : ''
            : form.amount
        }
      />
      {view?.coin && (
        <CoinSwitch
          choice={view.coin}
          label="Receive"
          onChange={(coin) => change({ coin, asset: view.asset.token })}
        />
      )}
      {view?.dust && <DustNotice dust={view.dust} format={format} onFix={enter} />}
      <LiveRegion>{spoken}</LiveRegion>
      {picking !== undefined && (
        <RedeemPicker
          onChoose={(asset) => change({ asset: asset.token, way: 'now' })}
          onClose={() => setPicking(false)}
          open={picking}
          usdmIn={view?.usdmIn}
          value={view?.asset.token}
        />
      )}
    </>
  );
}

function priceAndLiquidity({ asset }: SingleView, format: Format): string {
  const { symbol, decimals, liquid } = asset;
  return (
    priceLine('redeem', asset, format) ?? `${format.compactAmount(liquid, decimals)} ${symbol} available`
  );
}
