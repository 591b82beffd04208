'use client';

import { useCallback, useState } from 'react';
import { FlowElsewhere } from '@/components/flow/flow-elsewhere';
import { LateFlow } from '@/components/flow/late-flow';
import { LinkNotices } from '@/components/trade/link-notices';
import { TierChanges } from '@/components/trade/tier-changes';
import { Panel } from '@/components/ui/panel';
import { tierShares } from '@/lib/domain/limits/tiers';
import { EMPTY_FORM } from '@/lib/domain/trade/trade-form';
import { useLink } from '@/lib/hooks/trade/use-link';
import { type RedeemForm, useRedeem } from '@/lib/hooks/trade/use-redeem';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { hasEnded } from '@/lib/tx/engine/flow';
import { Credits } from './credits';
import { RedeemFields } from './redeem-fields';

/** Redeeming: the form, or the redemption in progress. The input is kept if a redemption does not succeed. */
export function RedeemPanel() {
  const [form, setForm] = useState<RedeemForm>({ ...EMPTY_FORM, mode: 'single' });
  const [returned, setReturned] = useState(false);
  const change = useCallback((part: Partial<RedeemForm>) => setForm((old) => ({ ...old, ...part })), []);
  const redeem = useRedeem(form);
  const link = useLink('redeem', change);
  const { snapshot } = useTreasury();
  const format = useFormat();
  const explain = useIssueText();
  const { flow, dismiss, resume } = redeem.flow;
  const ours = flow && flow.screen === 'redeem' ? flow : undefined;
  const refused = ours?.status === 'refused' ? ours.issue : undefined;
  const shown = ours?.status === 'refused' ? undefined : ours;
  const view = redeem.single ?? redeem.proRata;

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 gap-4">
        <LinkNotices notices={link.notices.map(explain)} onDismiss={link.dismiss} />
        {flow && !ours && <FlowElsewhere ended={hasEnded(flow)} screen={flow.screen} />}
        <Credits redeem={redeem} />
        {shown ? (
          <LateFlow
            again="Redeem again"
            flow={shown}
            onLeave={() => {
              if (shown.status === 'confirmed') change({ amount: '' });
              dismiss();
              setReturned(true);
            }}
            onResume={resume}
          />
        ) : (
          <RedeemFields
            change={change}
            focused={returned || refused !== undefined}
            form={form}
            redeem={redeem}
            refused={refused}
          />
        )}
      </div>
      <Panel title="Effect on tiers">
        <TierChanges
          after={shown ? undefined : view?.tiersAfter}
          before={snapshot && tierShares(snapshot)}
          percent={format.percent}
        />
      </Panel>
    </div>
  );
}
