'use client';

import { type ReactNode, useState } from 'react';
import { LateFlow } from '@/components/flow/late-flow';
import { late } from '@/components/ui/late';
import { Panel } from '@/components/ui/panel';
import { type TierShare, tierShares } from '@/lib/domain/limits/tiers';
import type { Issue, Side } from '@/lib/domain/model/issues';
import type { TradeForm } from '@/lib/domain/trade/trade-form';
import { useLink } from '@/lib/hooks/trade/use-link';
import type { FlowControls } from '@/lib/hooks/use-flow';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { hasEnded } from '@/lib/tx/engine/flow';
import { TierChanges } from './tier-changes';

/** What the form needs to know about the last transaction. */
export type FormReturn = {
  /** Why the last attempt was not sent. */
  refused: Issue | undefined;
  /** Whether to take the focus, because the form has returned after a transaction. */
  focused: boolean;
};

type TradeScreenProps = {
  side: Side;
  /** Must keep its identity: a link fills in the form with it. */
  change: (part: Partial<TradeForm>) => void;
  flow: FlowControls;
  /** "Mint again" */
  again: string;
  /** The tiers after what is entered, if it is valid. */
  tiersAfter: readonly TierShare[] | undefined;
  /** Above form and transaction. */
  above?: ReactNode;
  form: (back: FormReturn) => ReactNode;
};

const LinkNotices = late(async () => (await import('./link-notices')).LinkNotices);
const FlowElsewhere = late(async () => (await import('@/components/flow/flow-elsewhere')).FlowElsewhere);

/** Minting or redeeming: the form, or the transaction in progress. The input is kept if that does not succeed. */
export function TradeScreen({ side, change, flow, again, tiersAfter, above, form }: TradeScreenProps) {
  const [returned, setReturned] = useState(false);
  const link = useLink(side, change);
  const { snapshot } = useTreasury();
  const format = useFormat();
  const { flow: current, dismiss, resume } = flow;
  const ours = current?.screen === side ? current : undefined;
  const refused = ours?.status === 'refused' ? ours.issue : undefined;
  const shown = ours?.status === 'refused' ? undefined : ours;

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid min-w-0 gap-4">
        {link.notices.length > 0 && (
          <LinkNotices issues={link.notices} locale={format.locale} onDismiss={link.dismiss} />
        )}
        {current && !ours && <FlowElsewhere ended={hasEnded(current)} screen={current.screen} />}
        {above}
        {shown ? (
          <LateFlow
            again={again}
            flow={shown}
            onLeave={() => {
              if (shown.status === 'confirmed') change({ amount: '' });
              dismiss();
              setReturned(true);
            }}
            onResume={resume}
          />
        ) : (
          form({ refused, focused: returned || refused !== undefined })
        )}
      </div>
      <Panel title="Effect on tiers">
        <TierChanges
          after={shown ? undefined : tiersAfter}
          before={snapshot && tierShares(snapshot)}
          percent={format.percent}
        />
      </Panel>
    </div>
  );
}
