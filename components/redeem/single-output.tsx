'use client';

import { useState } from 'react';
import { AmountOutput } from '@/components/trade/amount-output';
import { AssetButton } from '@/components/trade/asset-button';
import { CoinSwitch } from '@/components/trade/coin-switch';
import { late } from '@/components/ui/late';
import { LiveRegion } from '@/components/ui/visually-hidden';
import type { Format } from '@/lib/domain/format/locale-format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { SingleView } from '@/lib/domain/trade/redeem-view';
import { useDebounced } from '@/lib/hooks/trade/use-debounced';
import type { RedeemForm } from '@/lib/hooks/trade/use-redeem';
import { useFormat } from '@/lib/hooks/use-format';

const DustNotice = late(async () => (await import('./dust-notice')).DustNotice);
const RedeemPicker = late(async () => (await import('./redeem-picker')).RedeemPicker);

type SingleOutputProps = { view: SingleView | undefined; change: (part: Partial<RedeemForm>) => void };

/** The result of a single-asset redemption, and the choice of the asset. */
export function SingleOutput({ view, change }: SingleOutputProps) {
  const [picking, setPicking] = useState<boolean>();
  const format = useFormat();
  const quoted = view?.quote?.assetOut;
  const out = view && quoted !== undefined ? format.amount(quoted, view.asset.decimals) : undefined;
  const spoken = useDebounced(
    out ? `You receive ${out} ${view?.asset.symbol}` : '',
    `${view?.usdmIn} ${view?.asset.token}`,
  );
  return (
    <>
      <AmountOutput
        hint={view && atHand(view, format)}
        label="You receive"
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
        value={out}
      />
      {view?.coin && (
        <CoinSwitch
          choice={view.coin}
          label="Receive"
          onChange={(coin) => change({ coin, asset: view.asset.token })}
        />
      )}
      {view?.dust && <DustNotice dust={view.dust} format={format} onFix={(amount) => change({ amount })} />}
      <LiveRegion>{spoken}</LiveRegion>
      {picking !== undefined && (
        <RedeemPicker
          onChoose={(asset) => change({ asset: asset.token })}
          onClose={() => setPicking(false)}
          open={picking}
          value={view?.asset.token}
        />
      )}
    </>
  );
}

function atHand({ asset }: SingleView, format: Format): string {
  const { symbol, price } = asset;
  const liquid = format.compactAmount(asset.liquid, asset.decimals);
  if (price.redeemPrice === 0n) return `${liquid} ${symbol} available`;
  return `1 ${symbol} for ${format.amount(price.redeemPrice, USDM_DECIMALS)} USDm; ${liquid} available`;
}
