import { CopyButton } from './buttons/copy-button';

/** The first and last digits of an address, the full address on hover, and a copy button. */
export function Address({ address, label }: { address: string; label: string }) {
  return (
    <span className="-my-2.5 -me-3 inline-flex items-center">
      <span className="whitespace-nowrap font-mono text-sm" title={address}>
        {`${address.slice(0, 6)}…${address.slice(-4)}`}
      </span>
      <CopyButton label={label} text={address} />
    </span>
  );
}
