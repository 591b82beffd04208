import { Address } from './address';
import { ExternalLink } from './buttons/external-link';

type ContractAddressProps = {
  address: string;
  /** What this is the address of: "the Treasury". */
  label: string;
  /** Its page in the block explorer, if there is one. */
  link: { href: string; name: string } | undefined;
};

/** An address to copy, with a link to the block explorer if the chain has one. */
export function ContractAddress({ address, label, link }: ContractAddressProps) {
  return (
    <span className="inline-flex min-h-6 flex-wrap items-center gap-x-4 align-top">
      <Address address={address} label={`Copy the address of ${label}`} />
      {link && <ExternalLink href={link.href}>{link.name}</ExternalLink>}
    </span>
  );
}
