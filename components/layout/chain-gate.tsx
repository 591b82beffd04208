'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { buttonClass } from '@/components/ui/buttons/button-class';
import { LiveRegion } from '@/components/ui/live-region';
import { Notice } from '@/components/ui/notice';
import { shown } from '@/lib/domain/model/link';
import { explainReading } from '@/lib/domain/words/connection-words';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

type ChainGateProps = {
  /** The screen itself says whose figures it shows. */
  saysWhose?: boolean;
  /** What there is nothing of without a deployment. */
  children?: ReactNode;
};

/**
 * Says above a screen what is wrong with the way to the chain, and what to do; without a deployment there is no screen.
 * The last figures stay in view when no node answers: they are dated by the status line.
 */
export function ChainGate({ saysWhose = false, children }: ChainGateProps) {
  const { snapshot, state, issue, refetch } = useTreasury();
  const format = useFormat();
  const words = issue && explainReading(issue, format.locale);
  return (
    <>
      {words && (
        <div className="mb-6">
          <Notice
            action={state === 'not-deployed' ? undefined : <Button onClick={refetch}>Try again now</Button>}
            title={words.title}
            tone={words.tone}
          >
            {/* The text speaks of figures: there may be none yet. */}
            {(snapshot || state === 'not-deployed') && words.text} {words.hint}
          </Notice>
        </div>
      )}
      {!saysWhose && <ViewAsNotice />}
      {state !== 'not-deployed' && children}
      <LiveRegion urgent>{words?.title}</LiveRegion>
    </>
  );
}

/** The same page of the visitor: all else that the link asks for stays. */
function ownFigures(): string {
  const query = new URLSearchParams(window.location.search);
  query.delete('address');
  return query.size > 0 ? `?${query}` : window.location.pathname;
}

/** A whole new page: no event tells the app that only the query has changed. */
function ShowOwn() {
  return (
    <a className={buttonClass({})} href={ownFigures()}>
      Show my own
    </a>
  );
}

/** Whose figures these are, when they are not the visitor's own. */
function ViewAsNotice() {
  const { viewAs, noAddress, address } = useAccount();
  if (noAddress !== undefined) {
    return (
      <div className="mb-6">
        <Notice action={<ShowOwn />} title="The account in the link was ignored">
          “{shown(noAddress)}” is not an address, so it is not the account that is shown.
        </Notice>
      </div>
    );
  }
  if (viewAs === undefined || viewAs === address) return null;
  return (
    <div className="mb-6">
      <Notice
        action={<ShowOwn />}
        title={
          <>
            You are looking at the account <span className="font-mono text-sm break-all">{viewAs}</span>
          </>
        }
      >
        Its balances are shown read-only: nothing can be signed for it here.
      </Notice>
    </div>
  );
}
