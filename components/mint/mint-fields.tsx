'use client';

import { OrderReview, WayChoice } from '@/components/trade/orders/late-orders';
import { TradeFields } from '@/components/trade/trade-fields';
import type { FormReturn } from '@/components/trade/trade-screen';
import { late } from '@/components/ui/late';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { MintForm } from '@/lib/domain/trade/mint-view';
import type { MintState } from '@/lib/hooks/trade/use-mint';
import { useFormat } from '@/lib/hooks/use-format';
import { ApprovalChoice } from './approval-choice';
import { MintAmounts } from './mint-amounts';

const MintReview = late(async () => (await import('./mint-review')).MintReview);
const MintClosed = late(async () => (await import('./mint-closed')).MintClosed);

type MintFieldsProps = FormReturn & {
  form: MintForm;
  change: (part: Partial<MintForm>) => void;
  mint: MintState;
};

/** The mint form. */
export function MintFields({ form, change, mint, refused, focused }: MintFieldsProps) {
  const { view } = mint;
  const format = useFormat();
  return (
    <TradeFields
      change={change}
      form={form}
      isOrder={view?.isOrder}
      label={
        view?.isOrder
          ? 'Mint at the next price'
          : view?.quote
            ? `Mint ${format.amount(view.quote.usdmOut, USDM_DECIMALS)} USDm`
            : 'Mint'
      }
      refused={refused}
      review={
        view?.isOrder ? (
          <OrderReview
            {...view}
            amount={view.amountIn}
            limits={form}
            onLimits={change}
            out={view.quote?.usdmOut}
            side="mint"
          />
        ) : (
          view?.quote && !view.amountIssue && <MintReview form={form} view={view} />
        )
      }
      settings={
        view?.coin?.chosen !== 'native' && (
          <ApprovalChoice
            approval={form.approval}
            onChange={(approval) => change({ approval })}
            view={view}
          />
        )
      }
      trade={mint}
      view={view}
    >
      <MintAmounts change={change} focused={focused} form={form} view={view} />
      {view && <WayChoice {...view} onChange={change} side="mint" />}
      {view?.closed && <MintClosed change={change} closed={view.closed} view={view} />}
    </TradeFields>
  );
}
