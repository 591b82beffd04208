'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { buttonClass } from '@/components/ui/buttons/button-class';
import { Notice } from '@/components/ui/notice';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { shown } from '@/lib/domain/model/link';
import { explainReading } from '@/lib/domain/words/connection-words';
import { useAccount } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

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
  const format = useFormat();
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
      {!saysWhose && <ViewAsNotice />}
      {state !== 'not-deployed' && children}
      <LiveRegion urgent>{words?.title}</LiveRegion>
    </>
  );
}

/** The same page for the visitor’s own account; the rest of the query stays. */
function ownFigures(): string {
  const query = new URLSearchParams(window.location.search);
  query.delete('address');
  return query.size > 0 ? `?${query}` : window.location.pathname;
}

/** A full page load: no event tells the app that only the query has changed. */
function ShowOwn() {
  return (
    <a className={buttonClass({})} href={ownFigures()}>
      View my account
    </a>
  );
}

/** Says whose figures these are when they are not the visitor’s own. */
function ViewAsNotice() {
  const { viewAs, noAddress, address } = useAccount();
  if (noAddress !== undefined) {
    return (
      <div className="mb-6">
        <Notice action={<ShowOwn />} title="The account in this link is not valid">
          “{shown(noAddress)}” is not a valid address, so your own account is shown.
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
            Viewing account <span className="font-mono text-sm break-all">{viewAs}</span>
          </>
        }
      >
        Read-only. You cannot sign for this account.
      </Notice>
    </div>
  );
}
