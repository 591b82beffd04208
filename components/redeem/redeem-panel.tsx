'use client';

import { useCallback, useState } from 'react';
import { TradeScreen } from '@/components/trade/trade-screen';
import { late } from '@/components/ui/late';
import { EMPTY_FORM } from '@/lib/domain/trade/trade-form';
import { type RedeemForm, useRedeem } from '@/lib/hooks/trade/use-redeem';
import { useAccount } from '@/lib/hooks/use-account';
import { Credits } from './credits';
import { RedeemFields } from './redeem-fields';

const OriginalUsdm = late(async () => (await import('./original-usdm')).OriginalUsdm);

/** Where USDm of the original Mars is. */
const BNB_CHAIN = 56;

/** Redeeming: the form, or the redemption in progress. */
export function RedeemPanel() {
  const [form, setForm] = useState<RedeemForm>({ ...EMPTY_FORM, mode: 'single' });
  const change = useCallback((part: Partial<RedeemForm>) => setForm((old) => ({ ...old, ...part })), []);
  const redeem = useRedeem(form);
  const { address, viewAs = address, appChain } = useAccount();
  const view = redeem.single ?? redeem.proRata;
  return (
    <TradeScreen
      above={
        <>
          {appChain.id === BNB_CHAIN && viewAs && <OriginalUsdm account={viewAs} chainId={BNB_CHAIN} />}
          <Credits redeem={redeem} />
        </>
      }
      again="Redeem again"
      change={change}
      flow={redeem.flow}
      form={(back) => <RedeemFields change={change} form={form} redeem={redeem} {...back} />}
      side="redeem"
      tiersAfter={view?.tiersAfter}
    />
  );
}
