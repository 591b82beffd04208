'use client';

import { ClosedNotice } from '@/components/trade/closed-notice';
import { RefusedNotice } from '@/components/trade/link-notices';
import { MainAction } from '@/components/trade/main-action';
import { RecipientField } from '@/components/trade/recipient-field';
import { TradeSettings } from '@/components/trade/trade-settings';
import { LoadError } from '@/components/ui/load-error';
import { Panel } from '@/components/ui/panel';
import type { Words } from '@/lib/domain/format/wording';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Issue } from '@/lib/domain/model/issues';
import type { MintForm } from '@/lib/domain/trade/mint-view';
import { problemLabel } from '@/lib/domain/words/form-words';
import { useMainAction } from '@/lib/hooks/trade/use-main-action';
import type { MintState } from '@/lib/hooks/trade/use-mint';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';
import { ApprovalChoice } from './approval-choice';
import { MintAmounts } from './mint-amounts';
import { MintReview } from './mint-review';

type MintFieldsProps = {
  form: MintForm;
  change: (part: Partial<MintForm>) => void;
  mint: MintState;
  /** Why the last attempt was not sent. */
  refused: Issue | undefined;
  /** Take the focus: the form comes back after a mint. */
  focused: boolean;
};

/** The mint form from top to bottom, with its only button. */
export function MintFields({ form, change, mint, refused, focused }: MintFieldsProps) {
  const { view, obstacle, flow } = mint;
  const { address } = useAccount();
  const format = useFormat();
  const explain = useIssueText();
  const problem =
    view?.closed ??
    view?.amountIssue ??
    view?.receiverIssue ??
    (view?.intent ? undefined : { name: 'amount-empty' as const });
  const action = useMainAction({
    obstacle,
    problem: problem && problemLabel(problem, format.locale),
    label: view?.quote ? `Mint ${format.amount(view.quote.usdmOut, USDM_DECIMALS)} USDm` : 'Mint',
    submit: mint.submit,
  });
  return (
    <Panel>
      <div className="grid gap-3">
        <RefusedNotice issue={refused} locale={format.locale} />
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
        <RecipientField
          error={
            view?.receiverIssue && form.receiver ? receiverError(explain(view.receiverIssue)) : undefined
          }
          onChange={(receiver) => change({ receiver })}
          own={address}
          value={form.receiver}
        />
        <div>
          <TradeSettings
            deadlineMinutes={form.deadlineMinutes}
            onChange={change}
            percent={format.percent}
            toleranceBps={form.toleranceBps}
          />
          {view?.coin?.chosen !== 'native' && (
            <ApprovalChoice
              approval={form.approval}
              onChange={(approval) => change({ approval })}
              view={view}
            />
          )}
        </div>
        <MintReview form={form} view={view} />
        <MainAction {...action} />
        {flow.failed && <LoadError />}
      </div>
    </Panel>
  );
}

const receiverError = ({ title, text }: Words) => `${title}. ${text}`;
