'use client';

import { useState } from 'react';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { Panel } from '@/components/ui/panel';
import { useDiagnostics } from '@/lib/hooks/settings/use-diagnostics';
import { useAccount } from '@/lib/hooks/use-account';

/** The state of the app as text, for a report of a problem. */
export function DiagnosticsPanel() {
  const { address } = useAccount();
  const [withAddress, setWithAddress] = useState(false);
  const lines = useDiagnostics(withAddress);
  return (
    <Panel title="Diagnostics">
      <p className="mb-4 text-muted text-sm">
        Copy this into a report. It contains no address unless you add it, and of RPC nodes only the host.
      </p>
      <dl className="divide-y divide-line border-line border-y text-sm">
        {lines.map(({ term, value }) => (
          <div className="grid gap-x-6 py-2 sm:grid-cols-[9rem_minmax(0,1fr)]" key={term}>
            <dt className="text-muted">{term}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {address && (
        <label className="mt-2 flex min-h-11 items-center gap-3 text-sm">
          <input
            checked={withAddress}
            className="size-5 accent-accent"
            onChange={(event) => setWithAddress(event.target.checked)}
            type="checkbox"
          />
          Include my address
        </label>
      )}
      <div className="mt-3">
        <CopyButton
          label="Copy diagnostics"
          text={['Mars Treasury', ...lines.map(({ term, value }) => `${term}: ${value}`)].join('\n')}
          wide
        />
      </div>
    </Panel>
  );
}
