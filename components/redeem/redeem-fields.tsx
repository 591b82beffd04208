'use client';

import { TradeFields } from '@/components/trade/trade-fields';
import type { FormReturn } from '@/components/trade/trade-screen';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { late } from '@/components/ui/late';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { RedeemForm, RedeemState } from '@/lib/hooks/trade/use-redeem';
import { useFormat } from '@/lib/hooks/use-format';
import { RedeemAmount } from './redeem-amount';
import { RedeemClosed } from './redeem-closed';
import { RedeemReview } from './redeem-review';
import { SingleOutput } from './single-output';

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
  return (
    <TradeFields
      change={change}
      form={form}
      label={view?.usdmIn === undefined ? 'Redeem' : `Redeem ${format.quantity(inUsdm(view.usdmIn))}`}
      refused={refused}
      review={<RedeemReview redeem={redeem} />}
      trade={redeem}
      view={view}
    >
      <SegmentedControl
        label="What you receive"
        onChange={(mode) => change({ mode })}
        options={MODES}
        value={form.mode}
      />
      <RedeemAmount change={change} focused={focused} form={form} redeem={redeem} />
      {form.mode === 'single' ? (
        <SingleOutput change={change} view={single} />
      ) : (
        <ProRataOutput view={proRata} />
      )}
      <RedeemClosed change={change} redeem={redeem} />
    </TradeFields>
  );
}
