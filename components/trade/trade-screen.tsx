'use client';

import { type ReactNode, useState } from 'react';
import { LateFlow } from '@/components/flow/late-flow';
import { late } from '@/components/ui/late';
import { type TierShare, tierShares } from '@/lib/domain/limits/tiers';
import type { Issue, Side } from '@/lib/domain/model/issues';
import type { Address } from '@/lib/domain/model/types';
import { type TradeForm, withAmount } from '@/lib/domain/trade/trade-form';
import { useLink } from '@/lib/hooks/trade/use-link';
import type { FlowControls } from '@/lib/hooks/use-flow';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { hasEnded } from '@/lib/tx/engine/flow';
import { LimitsPanel } from './limits-panel';
import type { MarketOfferProps } from './market-offer';
import { OpenOrders } from './orders/late-orders';

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
  /** The asset whose limits are shown next to the form; 'all' for a pro-rata redemption. */
  token: Address | 'all' | undefined;
  /** What is being prepared, if it is valid: to compare it with the market. */
  offer: MarketOfferProps | undefined;
  /** The tiers after what is entered, if it is valid. */
  tiersAfter: readonly TierShare[] | undefined;
  /** Above form and transaction. */
  above?: ReactNode;
  form: (back: FormReturn) => ReactNode;
};

const LinkNotices = late(async () => (await import('./link-notices')).LinkNotices);
const FlowElsewhere = late(async () => (await import('@/components/flow/flow-elsewhere')).FlowElsewhere);

const StandingApproval = late(
  async () => (await import('@/components/flow/standing-approval')).StandingApproval,
);
const MarketOffer = late(async () => (await import('./market-offer')).MarketOffer);
const TierChanges = late(async () => (await import('./tier-changes')).TierChanges);

/** Whether a tier's share changes visibly, that is by a basis point. */
const isMoved = (before: readonly TierShare[], after: readonly TierShare[]): boolean =>
  after.some(({ share }, index) => before[index]?.share !== share);

/** Minting or redeeming: the form, or the transaction in progress. The input is kept if that does not succeed. */
export function TradeScreen({
  side,
  change,
  flow,
  again,
  token,
  offer,
  tiersAfter,
  above,
  form,
}: TradeScreenProps) {
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
        {ours && !shown && ours.standing && <StandingApproval flow={ours} />}
        {shown ? (
          <LateFlow
            again={again}
            flow={shown}
            onLeave={() => {
              if (shown.status === 'confirmed' && shown.intent.kind !== 'approve')
                change({ ...withAmount('', undefined), way: 'now' });
              dismiss();
              setReturned(true);
            }}
            onResume={resume}
          />
        ) : (
          form({ refused, focused: returned || refused !== undefined })
        )}
        {snapshot?.account && <OpenOrders screen={side} />}
      </div>
      <div className="grid min-w-0 gap-4">
        <LimitsPanel side={side} token={token} />
        {!shown && offer && <MarketOffer {...offer} />}
        {!shown && snapshot && tiersAfter && isMoved(tierShares(snapshot), tiersAfter) && (
          <TierChanges after={tiersAfter} before={tierShares(snapshot)} format={format} />
        )}
      </div>
    </div>
  );
}
