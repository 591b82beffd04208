'use client';

import { OrderReview, WayChoice } from '@/components/trade/orders/late-orders';
import { TradeFields } from '@/components/trade/trade-fields';
import type { FormReturn } from '@/components/trade/trade-screen';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { late } from '@/components/ui/late';
import { inUsdm } from '@/lib/domain/model/quantity';
import { type Entry, inPaid, withAmount } from '@/lib/domain/trade/trade-form';
import type { RedeemForm, RedeemState } from '@/lib/hooks/trade/use-redeem';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { RedeemAmount } from './redeem-amount';
import { SingleOutput } from './single-output';

const RedeemClosed = late(async () => (await import('./redeem-closed')).RedeemClosed);
const RedeemReview = late(async () => (await import('./redeem-review')).RedeemReview);
const ProRataOutput = late(async () => (await import('./pro-rata-output')).ProRataOutput);

const MODES = [
  { value: 'single', label: 'Single asset' },
  { value: 'pro-rata', label: 'Pro rata (all assets)' },
] as const;

type RedeemFieldsProps = FormReturn & {
  form: RedeemForm;
  change: (part: Partial<RedeemForm>) => void;
  redeem: RedeemState;
};

/** The redemption form. */
export function RedeemFields({ form, change, redeem, refused, focused }: RedeemFieldsProps) {
  const { single, proRata } = redeem;
  const view = single ?? proRata;
  const format = useFormat();
  const { snapshot } = useTreasury();
  // A typed amount belongs to the asset shown, so the ranking may no longer replace it.
  const enter = (text: string, unit?: Entry['unit']) =>
    change({
      ...withAmount(text, view && snapshot && { ...inUsdm(view.max), token: snapshot.usdm }, unit),
      ...(single && { asset: single.asset.token }),
    });
  return (
    <TradeFields
      change={change}
      form={form}
      isOrder={single?.isOrder}
      label={
        single?.isOrder
          ? 'Redeem at the next price'
          : view?.usdmIn === undefined
            ? 'Redeem'
            : `Redeem ${format.quantity(inUsdm(view.usdmIn))}`
      }
      refused={refused}
      review={
        single?.isOrder ? (
          <OrderReview
            {...single}
            amount={single.usdmIn}
            limits={form}
            onLimits={change}
            out={single.quote?.assetOut}
            side="redeem"
          />
        ) : (
          view?.quote && !view.amountIssue && <RedeemReview redeem={redeem} />
        )
      }
      trade={redeem}
      view={view}
    >
      <SegmentedControl
        label="What you receive"
        onChange={(mode) => change({ mode, ...(single && inPaid(single)) })}
        options={MODES}
        value={form.mode}
      />
      <RedeemAmount enter={enter} focused={focused} form={form} redeem={redeem} />
      {form.mode === 'single' ? (
        <SingleOutput change={change} enter={enter} form={form} view={single} />
      ) : (
        <ProRataOutput view={proRata} />
      )}
      {single && <WayChoice {...single} onChange={change} side="redeem" />}
      {view?.closed && <RedeemClosed change={change} redeem={redeem} />}
    </TradeFields>
  );
}
