'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { Disclosure } from '@/components/ui/disclosure';
import { saveFile } from '@/components/ui/save-file';
import type { ActionCall } from '@/lib/chain/steward/action-call';
import { safeFile } from '@/lib/domain/steward/safe-file';

type CallWaysProps = {
  call: ActionCall;
  chainId: number;
  /** What the call does, as a sentence without a full stop. */
  words: string;
  /** File name, after "mars-treasury-". */
  name: string;
  /** The button that signs the call here. */
  children?: ReactNode;
};

/** The call data, with ways to copy or export it. */
export function CallWays({ call, chainId, words, name, children }: CallWaysProps) {
  const save = () => {
    const description = `${words}. Calls ${call.functionName} on ${call.contract}, ${call.to}.`;
    const text = safeFile({ chainId, createdAt: Date.now(), name: words, description, call });
    saveFile(`mars-treasury-${name}.json`, text, 'application/json');
  };
  return (
    <>
      <Disclosure aside={`${call.data.length / 2 - 1} bytes`} summary="Call data">
        <code className="block font-mono text-sm break-all">{call.data}</code>
      </Disclosure>
      {children}
      <div className="flex flex-wrap gap-3">
        <CopyButton label="Copy call data" text={call.data} wide />
        <Button onClick={save}>Download Safe file</Button>
      </div>
    </>
  );
}
