'use client';

import { Button } from '@/components/ui/button';
import { ContractAddress } from '@/components/ui/contract-address';
import { CopyButton } from '@/components/ui/copy-button';
import { DefinitionRows } from '@/components/ui/definition-rows';
import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { saveFile } from '@/components/ui/save-file';
import type { Composed } from '@/lib/chain/steward-compose';
import { safeFile } from '@/lib/domain/safe-file';
import { actWords } from '@/lib/domain/steward-words';
import { addressLink } from '@/lib/hooks/explorer-link';
import { useSayAct } from '@/lib/hooks/use-say-act';
import { ChangesTable } from './changes-table';
import { CheckNotice } from './check-notice';
import { SignAct } from './sign-act';

type ComposedPanelProps = { composed: Composed; chainId: number };

/** An act that was composed: in words, as a call, how it would end, and ways to sign it or to take it away. */
export function ComposedPanel({ composed, chainId }: ComposedPanelProps) {
  const { act, call, check } = composed;
  const words = actWords(act, useSayAct());
  const save = () => {
    const description = `${words}. Calls ${call.functionName} of ${call.contract}, ${call.to}.`;
    const text = safeFile({ chainId, createdAt: Date.now(), name: words, description, call });
    saveFile(`mars-treasury-${act.kind}.json`, text, 'application/json');
  };
  return (
    <Panel title="The act">
      <p className="font-medium text-lg wrap-anywhere">{words}.</p>
      <div className="mt-4 grid gap-4 *:min-w-0">
        <CheckNotice composed={composed} />
        {check.kind === 'works' && check.views && <ChangesTable act={act} views={check.views} />}
        <DefinitionRows
          rows={[
            {
              term: 'Contract',
              value: (
                <>
                  {call.contract}{' '}
                  <ContractAddress
                    address={call.to}
                    label={call.contract}
                    link={addressLink(chainId, call.to)}
                  />
                </>
              ),
            },
            { term: 'Function', value: <code className="font-mono text-sm">{call.functionName}</code> },
            ...[...call.args, ...call.inside].map(({ name, value }, index) => ({
              term: index < call.args.length ? name : `${name} (in data)`,
              value: <code className="font-mono text-sm break-all">{value === '' ? '(empty)' : value}</code>,
            })),
          ]}
        />
        <Disclosure aside={`${call.data.length / 2 - 1} bytes`} summary="Call data">
          <code className="block font-mono text-sm break-all">{call.data}</code>
        </Disclosure>
        <SignAct composed={composed} words={words} />
        <div className="flex flex-wrap gap-3">
          <CopyButton label="Copy the call data" text={call.data} wide />
          <Button onClick={save}>Download for a Safe</Button>
        </div>
      </div>
    </Panel>
  );
}
