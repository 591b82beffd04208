'use client';

import type { ReactNode } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { Disclosure } from '@/components/ui/disclosure';
import { saveFile } from '@/components/ui/save-file';
import type { ActCall } from '@/lib/chain/steward/act-call';
import { safeFile } from '@/lib/domain/steward/safe-file';

type CallWaysProps = {
  call: ActCall;
  chainId: number;
  /** What it does, in a sentence without a full stop. */
  words: string;
  /** Of the file, behind "mars-treasury-". */
  name: string;
  /** Signs it here. */
  children?: ReactNode;
};

/** A call as its data, with the ways to take it away. */
export function CallWays({ call, chainId, words, name, children }: CallWaysProps) {
  const save = () => {
    const description = `${words}. Calls ${call.functionName} of ${call.contract}, ${call.to}.`;
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
        <CopyButton label="Copy the call data" text={call.data} wide />
        <Button onClick={save}>Download for a Safe</Button>
      </div>
    </>
  );
}
