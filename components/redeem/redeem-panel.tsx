'use client';

import { useCallback, useState } from 'react';
import { TradeScreen } from '@/components/trade/trade-screen';
import { EMPTY_FORM } from '@/lib/domain/trade/trade-form';
import { type RedeemForm, useRedeem } from '@/lib/hooks/trade/use-redeem';
import { Credits } from './credits';
import { RedeemFields } from './redeem-fields';

/** Redeeming: the form, or the redemption in progress. */
export function RedeemPanel() {
  const [form, setForm] = useState<RedeemForm>({ ...EMPTY_FORM, mode: 'single' });
  const change = useCallback((part: Partial<RedeemForm>) => setForm((old) => ({ ...old, ...part })), []);
  const redeem = useRedeem(form);
  const view = redeem.single ?? redeem.proRata;
  return (
    <TradeScreen
      above={<Credits redeem={redeem} />}
      again="Redeem again"
      change={change}
      flow={redeem.flow}
      form={(back) => <RedeemFields change={change} form={form} redeem={redeem} {...back} />}
      side="redeem"
      tiersAfter={view?.tiersAfter}
    />
  );
}
