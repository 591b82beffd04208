'use client';

import { CopyButton } from '@/components/ui/copy-button';
import { ExternalLink } from '@/components/ui/external-link';
import { addressLink } from '@/lib/hooks/explorer-link';
import { useDeployment } from '@/lib/hooks/use-deployment';

const CONTRACTS = [
  { name: 'Treasury', key: 'treasury' },
  { name: 'USDm', key: 'usdm' },
  { name: 'XMS', key: 'xms' },
  { name: 'Price oracle', key: 'oracle' },
  { name: 'Lens, which all figures are read from', key: 'lens' },
  { name: 'Roles (AccessManager)', key: 'manager' },
  { name: 'XMS and USDm on Mars Swap', key: 'pair' },
] as const;

/** Where the contracts are on the app's chain, to copy and to look up. Known without asking a node. */
export function Addresses() {
  const deployment = useDeployment();
  if (!deployment) return <p className="text-muted">There is no Treasury on this chain yet.</p>;
  return (
    <dl className="divide-y divide-line">
      {CONTRACTS.map(({ name, key }) => {
        const address = deployment[key];
        const link = addressLink(deployment.chainId, address);
        return (
          <div className="py-2" key={key}>
            <dt className="text-muted text-sm">{name}</dt>
            <dd className="flex flex-wrap items-center gap-x-3">
              <span className="font-mono text-sm break-all">{address}</span>
              <CopyButton label={`Copy the address: ${name}`} text={address} />
              {link && <ExternalLink href={link.href}>{link.name}</ExternalLink>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
