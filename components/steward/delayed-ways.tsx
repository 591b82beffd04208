'use client';

import { type ReactNode, useId } from 'react';
import type { Composed, Delayed } from '@/lib/chain/steward/steward-compose';
import { formatWait } from '@/lib/domain/format/format-time';
import { useDates } from '@/lib/hooks/use-date';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { CallWays } from './call-ways';
import { SignAct } from './sign-act';

type DelayedWaysProps = { composed: Composed; delayed: Delayed; words: string; chainId: number };

/** The two calls of an act that has a delay: one says what is to come, the other does it. */
export function DelayedWays({ composed, delayed, words, chainId }: DelayedWaysProps) {
  const { announce, carryOut, delay } = delayed;
  const { kind } = composed.act;
  const from = useFrom(delay);
  return (
    <>
      {announce && (
        <Step
          text={`Says on the chain what is to come, for everybody to see. It can be taken back until it is carried out.`}
          title="1. Announce"
        >
          <CallWays call={announce} chainId={chainId} name={`${kind}-announce`} words={`Announce: ${words}`}>
            <SignAct composed={composed} way="announce" words={`Announce: ${words}`} />
          </CallWays>
        </Step>
      )}
      <Step
        text={
          announce
            ? 'By the account that announced it, within a week of that time. It waits under “Announced” until then.'
            : 'Your account has no delay: it can carry this out without announcing it.'
        }
        title={announce ? `2. Carry out, ${from}` : 'Carry out'}
      >
        <CallWays call={carryOut} chainId={chainId} name={`${kind}-carry-out`} words={words}>
          {/* Until it is announced there is nothing to carry out. */}
          {(!announce || composed.own?.name === 'AccessManagerAlreadyScheduled') && (
            <SignAct composed={composed} way="carry-out" words={words} />
          )}
        </CallWays>
      </Step>
    </>
  );
}

/** From when on it can be carried out, if it is announced now. */
function useFrom(delay: bigint | undefined): string {
  const { snapshot } = useTreasury();
  const dates = useDates();
  if (delay === undefined || !snapshot) return 'after the governor’s delay';
  return `${formatWait(delay)} later: from ${dates.moment(snapshot.timestamp + delay)} on, if announced now`;
}

function Step({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-3 border-line border-t pt-4 *:min-w-0">
      <div>
        <h3 className="font-semibold wrap-anywhere" id={id}>
          {title}
        </h3>
        <p className="mt-0.5 text-muted text-sm">{text}</p>
      </div>
      {children}
    </section>
  );
}
