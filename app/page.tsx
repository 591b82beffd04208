import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { PageShell } from '@/components/layout/page-shell';
import { Overview } from '@/components/treasury/overview';
import { VerifyHost } from '@/components/verify/verify-host';

export default function OverviewPage() {
  return (
    <PageShell status={<ChainStatus />} title="USDm reserves">
      <ChainGate>
        <Overview />
      </ChainGate>
      <VerifyHost />
    </PageShell>
  );
}
