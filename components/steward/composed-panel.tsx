'use client';

import { Panel } from '@/components/ui/panel';
import type { Composed } from '@/lib/chain/steward/steward-compose';
import { actWords } from '@/lib/domain/steward/steward-words';
import { useActionWords } from '@/lib/hooks/steward/use-say-act';
import { CallRows } from './call-rows';
import { CallWays } from './call-ways';
import { ChangesTable } from './changes-table';
import { CheckNotice } from './check-notice';
import { DelayedWays } from './delayed-ways';
import { OthersNotice } from './others-notice';
import { SignAct } from './sign-act';

/** The preview of an action: in words, as a call, its simulated result, and ways to sign or export it. */
export function ComposedPanel({ composed }: { composed: Composed }) {
  const { act, call, chainId, check, delayed } = composed;
  const words = actWords(act, useActionWords());
  return (
    <Panel title="Preview">
      <p className="font-medium text-lg wrap-anywhere">{words}.</p>
      <div className="mt-4 grid gap-4 *:min-w-0">
        <CheckNotice composed={composed} />
        {check.kind === 'works' && check.views && <ChangesTable act={act} views={check.views} />}
        {act.kind === 'params' && <OthersNotice composed={composed} />}
        <CallRows call={call} chainId={chainId} />
        {delayed ? (
          <DelayedWays chainId={chainId} composed={composed} delayed={delayed} words={words} />
        ) : (
          <CallWays call={call} chainId={chainId} name={act.kind} words={words}>
            <SignAct composed={composed} words={words} />
          </CallWays>
        )}
      </div>
    </Panel>
  );
}
