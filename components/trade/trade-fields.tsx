'use client';

import { type ReactNode, useState } from 'react';
import { late } from '@/components/ui/late';
import { LoadError } from '@/components/ui/load-error';
import { Panel } from '@/components/ui/panel';
import type { ReceiverIssue } from '@/lib/domain/model/issues';
import type { TradeForm } from '@/lib/domain/trade/trade-form';
import { type FormIssue, problemLabel } from '@/lib/domain/words/form-words';
import type { Obstacle } from '@/lib/hooks/trade/obstacle';
import { useMainAction } from '@/lib/hooks/trade/use-main-action';
import { useAccount } from '@/lib/hooks/use-account';
import type { FlowControls } from '@/lib/hooks/use-flow';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';
import { MainAction } from './main-action';
import { OwnRecipient, RecipientField } from './recipient-field';
import type { FormReturn } from './trade-screen';
import { TradeSettings } from './trade-settings';

const IssueNotice = late(async () => (await import('@/components/ui/issue-notice')).IssueNotice);

/** What is wrong with the input, the most important first, and the intent to sign if nothing is. */
type TradeView = {
  closed: FormIssue | undefined;
  amountIssue: FormIssue | undefined;
  receiverIssue: ReceiverIssue | undefined;
  intent: object | undefined;
};

type TradeFieldsProps = Pick<FormReturn, 'refused'> & {
  form: TradeForm;
  change: (part: Partial<TradeForm>) => void;
  /** Undefined while the Treasury is loading. */
  view: TradeView | undefined;
  /** The hook of the form: what prevents signing, the flow, and how to start it. */
  trade: { obstacle: Obstacle | undefined; flow: FlowControls; submit: () => void };
  /** What the button says when it can be pressed: "Mint 250 USDm". */
  label: string;
  /** The amounts, and why they are closed. */
  children: ReactNode;
  /** An order leaves nothing to set. */
  isOrder?: boolean | undefined;
  /** Below slippage tolerance and deadline. */
  settings?: ReactNode;
  /** What would be signed, as soon as an amount stands. */
  review: ReactNode;
};

/** A form to mint or redeem from top to bottom, with its only button. */
export function TradeFields(props: TradeFieldsProps) {
  const { form, change, view, trade, label, refused, children, isOrder, settings, review } = props;
  const { address } = useAccount();
  const format = useFormat();
  const explain = useIssueText();
  const problem =
    view?.closed ??
    view?.amountIssue ??
    view?.receiverIssue ??
    (view?.intent ? undefined : { name: 'amount-empty' as const });
  const action = useMainAction({
    obstacle: trade.obstacle,
    problem: problem
      ? problemLabel(problem, format.locale)
      : isOrder && form.orderBps === null
        ? 'Check the minimum'
        : undefined,
    label,
    submit: trade.submit,
  });
  // The field that replaces the line takes over its focus, and vice versa.
  const [moved, setMoved] = useState(false);
  const moveTo = (receiver: string | undefined) => {
    setMoved(true);
    change({ receiver });
  };
  const wrong = view?.receiverIssue && form.receiver ? explain(view.receiverIssue) : undefined;
  return (
    <Panel>
      <div className="grid gap-3">
        {refused && <IssueNotice issue={refused} locale={format.locale} />}
        {children}
        {form.receiver !== undefined && (
          <RecipientField
            error={wrong && `${wrong.title}. ${wrong.text}`}
            focused={moved}
            onChange={(receiver) => change({ receiver })}
            onOwn={() => moveTo(undefined)}
            value={form.receiver}
          />
        )}
        <MainAction {...action} />
        {trade.flow.failed && <LoadError />}
        <div>
          {form.receiver === undefined && (
            <OwnRecipient focused={moved} onChange={() => moveTo('')} own={address} />
          )}
          {!isOrder && (
            <>
              <TradeSettings
                deadlineMinutes={form.deadlineMinutes}
                onChange={change}
                percent={format.setting}
                toleranceBps={form.toleranceBps}
              />
              {settings}
            </>
          )}
        </div>
        {review}
      </div>
    </Panel>
  );
}
