'use client';

import { useCallback, useState } from 'react';
import { FlowElsewhere } from '@/components/flow/flow-elsewhere';
import { LateFlow } from '@/components/flow/late-flow';
import { LinkNotices } from '@/components/trade/link-notices';
import { TierChanges } from '@/components/trade/tier-changes';
import { Panel } from '@/components/ui/panel';
import { tierShares } from '@/lib/domain/limits/tiers';
import type { MintForm } from '@/lib/domain/trade/mint-view';
import { EMPTY_FORM } from '@/lib/domain/trade/trade-form';
import { useLink } from '@/lib/hooks/trade/use-link';
import { useMint } from '@/lib/hooks/trade/use-mint';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { hasEnded } from '@/lib/tx/engine/flow';
import { MintFields } from './mint-fields';

/** Minting: the form, or the mint in progress. The input is kept if a mint does not succeed. */
export function MintPanel() {
  const [form, setForm] = useState<MintForm>({ ...EMPTY_FORM, approval: 'exact' });
  const [returned, setReturned] = useState(false);
  const change = useCallback((part: Partial<MintForm>) => setForm((old) => ({ ...old, ...part })), []);
  const mint = useMint(form);
  const link = useLink('mint', change);
  const { snapshot } = useTreasury();
  const format = useFormat();
  const explain = useIssueText();
  const { flow, dismiss, resume } = mint.flow;
  const ours = flow && flow.screen === 'mint' ? flow : undefined;
  const refused = ours?.status === 'refused' ? ours.issue : undefined;
  const shown = ours?.status === 'refused' ? undefined : ours;

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 gap-4">
        <LinkNotices notices={link.notices.map(explain)} onDismiss={link.dismiss} />
        {flow && !ours && <FlowElsewhere ended={hasEnded(flow)} screen={flow.screen} />}
        {shown ? (
          <LateFlow
            again="Mint again"
            flow={shown}
            onLeave={() => {
              if (shown.status === 'confirmed') change({ amount: '' });
              dismiss();
              setReturned(true);
            }}
            onResume={resume}
          />
        ) : (
          <MintFields
            change={change}
            focused={returned || refused !== undefined}
            form={form}
            mint={mint}
            refused={refused}
          />
        )}
      </div>
      <Panel title="Effect on tiers">
        <TierChanges
          after={shown ? undefined : mint.view?.quote?.tiersAfter}
          before={snapshot && tierShares(snapshot)}
          percent={format.percent}
        />
      </Panel>
    </div>
  );
}
