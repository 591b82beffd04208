'use client';

import { Panel } from '@/components/ui/panel';
import type { Composed } from '@/lib/chain/steward/steward-compose';
import { actionWords } from '@/lib/domain/steward/steward-words';
import { useFormat } from '@/lib/hooks/use-format';
import { CallRows } from './call-rows';
import { CallWays } from './call-ways';
import { ChangesTable } from './changes-table';
import { CheckNotice } from './check-notice';
import { DelayedWays } from './delayed-ways';
import { OthersNotice } from './others-notice';
import { SignAction } from './sign-action';

/** The preview of an action: in words, as a call, its simulated result, and ways to sign or export it. */
export function ComposedPanel({ composed }: { composed: Composed }) {
  const { action, call, chainId, check, delayed } = composed;
  const words = actionWords(action, useFormat());
  return (
    <Panel title="Preview">
      <p className="font-medium text-lg wrap-anywhere">{words}.</p>
      <div className="mt-4 grid gap-4 *:min-w-0">
        <CheckNotice composed={composed} />
        {check.kind === 'works' && check.views && <ChangesTable action={action} views={check.views} />}
        {action.kind === 'params' && <OthersNotice composed={composed} />}
        <CallRows call={call} chainId={chainId} />
        {delayed ? (
          <DelayedWays chainId={chainId} composed={composed} delayed={delayed} words={words} />
        ) : (
          <CallWays call={call} chainId={chainId} name={action.kind} words={words}>
            <SignAction composed={composed} words={words} />
          </CallWays>
        )}
      </div>
    </Panel>
  );
}
