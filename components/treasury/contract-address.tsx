import { Address } from '@/components/ui/address';
import { ExternalLink } from '@/components/ui/external-link';
import { addressLink } from '@/lib/hooks/explorer-link';

/** An address to copy, and to look up where the chain has an explorer. */
export function ContractAddress({
  chainId,
  address,
  label,
}: {
  chainId: number;
  address: string;
  label: string;
}) {
  const link = addressLink(chainId, address);
  return (
    <span className="inline-flex min-h-6 flex-wrap items-center gap-x-4 align-top">
      <Address address={address} label={`Copy the address of ${label}`} />
      {link && <ExternalLink href={link.href}>{link.name}</ExternalLink>}
    </span>
  );
}
