'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { late } from '@/components/ui/late';
import { Notice } from '@/components/ui/notice';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { nodeUrls } from '@/lib/chain/rpc/own-nodes';
import { explainReading } from '@/lib/domain/words/connection-words';
import { useAccount } from '@/lib/hooks/use-account';
import { useFirstFigures } from '@/lib/hooks/use-first-figures';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

const Nothing = () => null;
const Waiting = () => <div className="mb-6 min-h-28" />;
const ViewAsNotice = late(async () => (await import('./view-as-notice')).ViewAsNotice, Waiting);
const NodesDisagree = late(async () => (await import('./nodes-disagree')).NodesDisagree, Nothing, Nothing);
const LinkedChainNotice = late(async () => (await import('./view-as-notice')).LinkedChainNotice, Waiting);

type ChainGateProps = {
  /** Whether the screen itself says whose figures it shows. */
  saysWhose?: boolean;
  /** The screen, which has nothing to show without a deployment. */
  children?: ReactNode;
};

/**
 * Shows connection problems above a screen, and what to do about them; without a deployment there is no screen.
 * The last figures stay in view when no node answers: the status line says how old they are.
 */
export function ChainGate({ saysWhose = false, children }: ChainGateProps) {
  const { snapshot, state, issue, refetch } = useTreasury();
  const { viewAs, noAddress, noChain, address, appChain } = useAccount();
  const format = useFormat();
  useFirstFigures(state, appChain.id);
  const words = issue && explainReading(issue, format.locale);
  return (
    <>
      {words && (
        <div className="mb-6">
          <Notice
            action={state === 'not-deployed' ? undefined : <Button onClick={refetch}>Retry now</Button>}
            title={words.title}
            tone={words.tone}
          >
            {/* The text mentions figures on screen: there may be none yet. */}
            {(snapshot || state === 'not-deployed') && words.text} {words.hint}
          </Notice>
        </div>
      )}
      {state === 'live' && nodeUrls(appChain.id).length > 1 && <NodesDisagree />}
      {noChain !== undefined && <LinkedChainNotice named={noChain} shown={appChain.name} />}
      {!saysWhose && (noAddress !== undefined || (viewAs ?? address) !== address) && (
        <ViewAsNotice noAddress={noAddress} viewAs={viewAs} />
      )}
      {state !== 'not-deployed' && children}
      <LiveRegion urgent>{words?.title}</LiveRegion>
    </>
  );
}
