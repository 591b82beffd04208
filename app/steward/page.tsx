import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { StewardView } from '@/components/steward/steward-view';

export const metadata = pageMetadata('steward');

export default function StewardPage() {
  return (
    <PageShell
      lead="Prepare a steward, guardian or governor transaction, preview its effect, then sign it here or export it."
      status={<ChainStatus />}
      title="Steward console"
    >
      <ChainGate>
        <StewardView />
      </ChainGate>
    </PageShell>
  );
}
