import type { Metadata } from 'next';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { PageShell } from '@/components/layout/page-shell';
import { StewardView } from '@/components/steward/steward-view';

export const metadata: Metadata = { title: 'Steward' };

export default function StewardPage() {
  return (
    <PageShell
      lead="Put together what the steward, the guardian or the governor can do, see what it would change, and sign it, here or elsewhere."
      status={<ChainStatus />}
      title="Steward console"
    >
      <ChainGate>
        <StewardView />
      </ChainGate>
    </PageShell>
  );
}
