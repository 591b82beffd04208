'use client';

import { Suspense } from 'react';
import { OpenOrders } from '@/components/trade/orders/late-orders';
import { late } from '@/components/ui/late';
import { useAccount } from '@/lib/hooks/use-account';
import { useFlow } from '@/lib/hooks/use-flow';
import { useSearchSignal } from '@/lib/hooks/use-search';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { hasEnded } from '@/lib/tx/engine/flow';
import { PositionPanel, PositionWaiting } from './position-panel';

const NoAccount = late(async () => (await import('./no-account')).NoAccount, PositionWaiting);
const Reserves = late(async () => (await import('./reserves-panel')).ReservesPanel);
const Recent = late(async () => (await import('./recent-panel')).RecentPanel);
const Approvals = late(async () => (await import('./approvals-panel')).ApprovalsPanel);
const OwnCredits = late(async () => (await import('./own-credits')).OwnCredits);
const FlowElsewhere = late(async () => (await import('@/components/flow/flow-elsewhere')).FlowElsewhere);

/** What one account has of USDm, what backs it, what it did, and what is still to come. */
export function MeScreen() {
  const { address, viewAs, status } = useAccount();
  const { snapshot } = useTreasury();
  const { flow } = useFlow();
  const account = viewAs ?? address;
  const isKnown = snapshot?.account !== undefined && snapshot.account === account;
  return (
    // At least as tall as the window, so that loading data moves nothing in view.
    <div className="grid min-h-dvh content-start gap-6 *:min-w-0" data-late="">
      <Suspense>
        <SearchSignal />
      </Suspense>
      {flow && <FlowElsewhere ended={hasEnded(flow)} screen={flow.screen} />}
      {!account && status !== 'reconnecting' && status !== 'connecting' ? (
        <NoAccount />
      ) : (
        <>
          {isKnown ? <PositionPanel snapshot={snapshot} /> : <PositionWaiting />}
          {isKnown && <OwnCredits />}
          {isKnown && (
            <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
              <div className="grid min-w-0 gap-6">
                <Reserves snapshot={snapshot} />
                <OpenOrders screen="redeem" />
              </div>
              <div className="grid min-w-0 gap-6">
                <Recent account={snapshot.account} />
                <Approvals />
              </div>
            </div>
          )}
        </>
      )}
    </div>
  );
}

/** Makes the page follow links that change only its query. Renders nothing; needs its own Suspense boundary. */
function SearchSignal() {
  useSearchSignal();
  return null;
}
