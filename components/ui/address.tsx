import { ExternalLink } from '@/components/ui/buttons/external-link';
import { shortAddress } from '@/lib/domain/model/address';
import { CopyButton } from './buttons/copy-button';

/** The first and last digits of an address, the full address on hover, and a copy button. */
export function Address({ address, label }: { address: string; label: string }) {
  return (
    <span className="-my-2.5 -me-3 inline-flex items-center">
      <span className="whitespace-nowrap font-mono text-sm" title={address}>
        {shortAddress(address)}
      </span>
      <CopyButton label={label} text={address} />
    </span>
  );
}

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
