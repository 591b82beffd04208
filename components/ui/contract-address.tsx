import { Address } from './address';
import { ExternalLink } from './buttons/external-link';

type ContractAddressProps = {
  address: string;
  /** What has this address: "the Treasury". */
  label: string;
  /** Where it can be looked up, if there is an explorer. */
  link: { href: string; name: string } | undefined;
};

/** An address to copy, and to look up where the chain has an explorer. */
export function ContractAddress({ address, label, link }: ContractAddressProps) {
  return (
    <span className="inline-flex min-h-6 flex-wrap items-center gap-x-4 align-top">
      <Address address={address} label={`Copy the address of ${label}`} />
      {link && <ExternalLink href={link.href}>{link.name}</ExternalLink>}
    </span>
  );
}
