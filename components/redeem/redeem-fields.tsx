'use client';

import { RefusedNotice } from '@/components/trade/link-notices';
import { MainAction } from '@/components/trade/main-action';
import { RecipientField } from '@/components/trade/recipient-field';
import { TradeSettings } from '@/components/trade/trade-settings';
import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { late } from '@/components/ui/late';
import { LoadError } from '@/components/ui/load-error';
import { Panel } from '@/components/ui/panel';
import type { Issue } from '@/lib/domain/model/issues';
import { inUsdm } from '@/lib/domain/model/quantity';
import { problemLabel } from '@/lib/domain/words/form-words';
import { useMainAction } from '@/lib/hooks/trade/use-main-action';
import type { RedeemForm, RedeemState } from '@/lib/hooks/trade/use-redeem';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';
import { RedeemAmount } from './redeem-amount';
import { RedeemClosed } from './redeem-closed';
import { RedeemReview } from './redeem-review';
import { SingleOutput } from './single-output';

const ProRataOutput = late(async () => (await import('./pro-rata-output')).ProRataOutput);

const MODES = [
  { value: 'single', label: 'Single asset' },
  { value: 'pro-rata', label: 'Pro rata (all assets)' },
] as const;

type RedeemFieldsProps = {
  form: RedeemForm;
  change: (part: Partial<RedeemForm>) => void;
  redeem: RedeemState;
  /** Why the last attempt was not sent. */
  refused: Issue | undefined;
  /** Take the focus: the form comes back after a redemption. */
  focused: boolean;
};

/** The redemption form from top to bottom, with its only button. */
export function RedeemFields({ form, change, redeem, refused, focused }: RedeemFieldsProps) {
  const { single, proRata, obstacle, flow } = redeem;
  const view = single ?? proRata;
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
    label: view?.usdmIn === undefined ? 'Redeem' : `Redeem ${format.quantity(inUsdm(view.usdmIn))}`,
    submit: redeem.submit,
  });
  const receiverWords = view?.receiverIssue && form.receiver && explain(view.receiverIssue);
  return (
    <Panel>
      <div className="grid gap-3">
        <RefusedNotice issue={refused} locale={format.locale} />
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
        <RecipientField
          error={receiverWords ? `${receiverWords.title}. ${receiverWords.text}` : undefined}
          onChange={(receiver) => change({ receiver })}
          own={address}
          value={form.receiver}
        />
        <TradeSettings
          deadlineMinutes={form.deadlineMinutes}
          onChange={change}
          percent={format.percent}
          toleranceBps={form.toleranceBps}
        />
        <RedeemReview redeem={redeem} />
        <MainAction {...action} />
        {flow.failed && <LoadError />}
      </div>
    </Panel>
  );
}
