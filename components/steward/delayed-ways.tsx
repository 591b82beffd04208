'use client';

import { type ReactNode, useId } from 'react';
import type { Composed, ScheduledCalls } from '@/lib/chain/steward/steward-compose';
import { formatWait } from '@/lib/domain/format/format-time';
import { useDates } from '@/lib/hooks/use-date';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { CallWays } from './call-ways';
import { SignAction } from './sign-action';

type DelayedWaysProps = { composed: Composed; delayed: ScheduledCalls; words: string; chainId: number };

/** The two calls of an action with a delay: one schedules it, the other executes it. */
export function DelayedWays({ composed, delayed, words, chainId }: DelayedWaysProps) {
  const { schedule, execute, delay } = delayed;
  const { kind } = composed.action;
  const from = useFrom(delay);
  return (
    <>
      {schedule && (
        <Step
          text="Publishes the change on chain. It can be cancelled until it is executed."
          title="1. Schedule"
        >
          <CallWays call={schedule} chainId={chainId} name={`${kind}-schedule`} words={`Schedule: ${words}`}>
            <SignAction composed={composed} way="schedule" words={`Schedule: ${words}`} />
          </CallWays>
        </Step>
      )}
      <Step
        text={
          schedule
            ? 'Only the account that scheduled it can execute it, within one week of that time. See “Scheduled”.'
            : 'Your account has no delay and can execute this immediately.'
        }
        title={schedule ? `2. Execute ${from}` : 'Execute'}
      >
        <CallWays call={execute} chainId={chainId} name={`${kind}-execute`} words={words}>
          {/* There is nothing to execute until it has been scheduled. */}
          {(!schedule || composed.own?.name === 'AccessManagerAlreadyScheduled') && (
            <SignAction composed={composed} way="execute" words={words} />
          )}
        </CallWays>
      </Step>
    </>
  );
}

/** When it can be executed, if it is scheduled now. */
function useFrom(delay: bigint | undefined): string {
  const { snapshot } = useTreasury();
  const dates = useDates();
  if (delay === undefined || !snapshot) return 'after the governor delay';
  return `${formatWait(delay)} later (from ${dates.moment(snapshot.timestamp + delay)} if scheduled now)`;
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
