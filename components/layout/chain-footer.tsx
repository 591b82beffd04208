'use client';

import { CopyButton } from '@/components/ui/copy-button';
import { useAccount } from '@/lib/hooks/use-account';
import { useTreasury } from '@/lib/hooks/use-treasury';

/** Which chain this is and the contract of USDm on it; other coins share the name. */
export function ChainFooter() {
  const { snapshot, state } = useTreasury();
  const { appChain } = useAccount();
  return (
    <>
      <p>{appChain.name}</p>
      <div className="flex min-h-11 flex-wrap items-center gap-x-1">
        USDm is{' '}
        {snapshot ? (
          <>
            <span className="font-mono break-all">{snapshot.usdm}</span>
            <CopyButton label="Copy the address of USDm" text={snapshot.usdm} />
          </>
        ) : state === 'not-deployed' ? (
          'not deployed here'
        ) : (
          'not known yet'
        )}
      </div>
    </>
  );
}
