import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { UsesView } from '@/components/uses/uses-view';
import { VerifyHost } from '@/components/verify/verify-host';

export const metadata = pageMetadata('uses');

export default function UsesPage() {
  return (
    <PageShell
      lead="Where Treasury assets are deployed, what they earn, and how much can still be paid out immediately."
      status={<ChainStatus />}
      title="How the reserves are used"
    >
      <ChainGate>
        <UsesView />
      </ChainGate>
      <VerifyHost />
    </PageShell>
  );
}
