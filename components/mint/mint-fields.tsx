'use client';

import { ClosedNotice } from '@/components/trade/closed-notice';
import { TradeFields } from '@/components/trade/trade-fields';
import type { FormReturn } from '@/components/trade/trade-screen';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { MintForm } from '@/lib/domain/trade/mint-view';
import type { MintState } from '@/lib/hooks/trade/use-mint';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';
import { ApprovalChoice } from './approval-choice';
import { MintAmounts } from './mint-amounts';
import { MintReview } from './mint-review';

type MintFieldsProps = FormReturn & {
  form: MintForm;
  change: (part: Partial<MintForm>) => void;
  mint: MintState;
};

/** The mint form. */
export function MintFields({ form, change, mint, refused, focused }: MintFieldsProps) {
  const { view } = mint;
  const format = useFormat();
  const explain = useIssueText();
  return (
    <TradeFields
      change={change}
      form={form}
      label={view?.quote ? `Mint ${format.amount(view.quote.usdmOut, USDM_DECIMALS)} USDm` : 'Mint'}
      refused={refused}
      review={<MintReview form={form} view={view} />}
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
      {view?.closed && (
        <ClosedNotice
          alternatives={view.alternatives}
          link={
            view.alternatives.length === 0 && view.closed.name !== 'balance'
              ? { href: '/', label: 'See mint limits' }
              : undefined
          }
          onChoose={({ token }) => change({ asset: token })}
          words={explain(view.closed)}
        />
      )}
    </TradeFields>
  );
}
