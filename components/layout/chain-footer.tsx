'use client';

import { CopyButton } from '@/components/ui/buttons/copy-button';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';

/** The chain in use and the USDm contract on it, because other coins share the name. */
export function ChainFooter() {
  const deployment = useDeployment();
  const { appChain } = useAccount();
  return (
    <>
      <p>{appChain.name}</p>
      <div className="flex min-h-11 flex-wrap items-center gap-x-1">
        USDm contract{' '}
        {deployment ? (
          <>
            <span className="font-mono break-all">{deployment.usdm}</span>
            <CopyButton label="Copy the address of USDm" text={deployment.usdm} />
          </>
        ) : (
          'not deployed'
        )}
      </div>
    </>
  );
}
