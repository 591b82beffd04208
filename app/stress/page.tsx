import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { StressScreen } from '@/components/stress/stress-screen';

export const metadata = pageMetadata('stress');

export default function StressPage() {
  return (
    <PageShell
      lead="Let prices fall, a stablecoin fail or holders leave, and see what the contracts would do with the Treasury as it is now."
      status={<ChainStatus />}
      title="Stress test"
    >
      <ChainGate>
        <StressScreen />
      </ChainGate>
    </PageShell>
  );
}
