'use client';

import type { MarketOfferProps } from '@/components/trade/market-offer';
import { TradeScreen } from '@/components/trade/trade-screen';
import { late } from '@/components/ui/late';
import { EMPTY_FORM } from '@/lib/domain/trade/trade-form';
import { useTradeForm } from '@/lib/hooks/trade/trade-terms';
import { type RedeemForm, type RedeemState, useRedeem } from '@/lib/hooks/trade/use-redeem';
import { useAccount } from '@/lib/hooks/use-account';
import { RedeemFields } from './redeem-fields';

const Credits = late(async () => (await import('./credits')).Credits);
const OriginalUsdm = late(async () => (await import('./original-usdm')).OriginalUsdm);

/** Where USDm of the original Mars is. */
const BNB_CHAIN = 56;

/** Redeeming: the form, or the redemption in progress. */
export function RedeemPanel() {
  const [form, change] = useTradeForm<RedeemForm>({ ...EMPTY_FORM, mode: 'single' });
  const redeem = useRedeem(form);
  const { address, viewAs = address, appChain } = useAccount();
  const view = redeem.single ?? redeem.proRata;
  return (
    <TradeScreen
      above={
        <>
          {appChain.id === BNB_CHAIN && viewAs && <OriginalUsdm account={viewAs} chainId={BNB_CHAIN} />}
          {redeem.credits.length > 0 && <Credits redeem={redeem} />}
        </>
      }
      again="Redeem again"
      change={change}
      flow={redeem.flow}
      form={(back) => <RedeemFields change={change} form={form} redeem={redeem} {...back} />}
      offer={offerOf(redeem)}
      side="redeem"
      token={form.mode === 'single' ? redeem.single?.asset.token : 'all'}
      tiersAfter={view?.tiersAfter}
    />
  );
}

function offerOf({ single }: RedeemState): MarketOfferProps | undefined {
  if (!single?.quote || single.amountIssue || single.usdmIn === undefined) return undefined;
  return { side: 'redeem', asset: single.asset, paid: single.usdmIn, quoted: single.quote.assetOut };
}
