'use client';

import { CopyButton } from '@/components/ui/buttons/copy-button';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';

/** The chain in use, and the contracts of USDm and the Treasury on it, because other coins share the name. */
export function ChainFooter() {
  const deployment = useDeployment();
  const { appChain } = useAccount();
  return (
    <>
      <p className="font-semibold text-ink">USDm on {appChain.name}</p>
      {deployment ? (
        <>
          <Contract address={deployment.usdm} name="USDm" />
          <Contract address={deployment.treasury} name="Treasury" />
        </>
      ) : (
        <p>Not deployed</p>
      )}
    </>
  );
}

function Contract({ name, address }: { name: string; address: string }) {
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-1">
      {name} contract <span className="font-mono break-all">{address}</span>
      <CopyButton label={`Copy the address of ${name}`} text={address} />
    </div>
  );
}
