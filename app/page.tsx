import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { Overview } from '@/components/treasury/overview/overview';
import { VerifyHost } from '@/components/verify/verify-host';

export const metadata = pageMetadata('overview');

export default function OverviewPage() {
  return (
    <PageShell>
      <ChainGate />
      <Overview status={<ChainStatus />} />
      <VerifyHost />
    </PageShell>
  );
}
