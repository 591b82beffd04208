'use client';

import { CopyButton } from '@/components/ui/buttons/copy-button';
import { ExternalLink } from '@/components/ui/buttons/external-link';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import { useDeployment } from '@/lib/hooks/use-account';

const CONTRACTS = [
  { name: 'Treasury', key: 'treasury' },
  { name: 'USDm', key: 'usdm' },
  { name: 'XMS', key: 'xms' },
  { name: 'Price oracle', key: 'oracle' },
  { name: 'Lens (source of all figures)', key: 'lens' },
  { name: 'Roles (AccessManager)', key: 'manager' },
  { name: 'XMS/USDm pair on Mars Swap', key: 'pair' },
] as const;

/** Contract addresses on the app’s chain, to copy or look up. Known without a node. */
export function Addresses() {
  const deployment = useDeployment();
  if (!deployment) return <p className="text-muted">The Treasury is not deployed on this chain.</p>;
  return (
    <dl className="divide-y divide-line">
      {CONTRACTS.map(({ name, key }) => {
        const address = deployment[key];
        const link = addressLink(deployment.chainId, address);
        return (
          <div className="py-2" key={key}>
            <dt className="flex flex-wrap justify-between gap-x-6 text-muted text-sm">
              {name}
              {link && <ExternalLink href={link.href}>{link.name}</ExternalLink>}
            </dt>
            <dd className="flex items-center justify-between gap-3">
              <span className="min-w-0 font-mono text-sm break-all">{address}</span>
              <CopyButton label={`Copy the address: ${name}`} text={address} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
