'use client';

import type { MarketOfferProps } from '@/components/trade/market-offer';
import { TradeScreen } from '@/components/trade/trade-screen';
import type { MintForm } from '@/lib/domain/trade/mint-view';
import { EMPTY_FORM } from '@/lib/domain/trade/trade-form';
import { useTradeForm } from '@/lib/hooks/trade/trade-terms';
import { type MintState, useMint } from '@/lib/hooks/trade/use-mint';
import { MintFields } from './mint-fields';

/** Minting: the form, or the mint in progress. */
export function MintPanel() {
  const [form, change] = useTradeForm<MintForm>({ ...EMPTY_FORM, approval: 'exact' });
  const mint = useMint(form);
  return (
    <TradeScreen
      again="Mint again"
      change={change}
      flow={mint.flow}
      form={(back) => <MintFields change={change} form={form} mint={mint} {...back} />}
      offer={offerOf(mint)}
      side="mint"
      token={mint.view?.asset.token}
      tiersAfter={mint.view?.quote?.tiersAfter}
    />
  );
}

function offerOf({ view }: MintState): MarketOfferProps | undefined {
  if (!view?.quote || view.amountIssue || view.amountIn === undefined) return undefined;
  return { side: 'mint', asset: view.asset, paid: view.amountIn, quoted: view.quote.usdmOut };
}
