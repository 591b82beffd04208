import type { Metadata } from 'next';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { PageShell } from '@/components/layout/page-shell';
import { TreasuryView } from '@/components/treasury/treasury-view';

export const metadata: Metadata = { title: 'The Treasury' };

export default function TreasuryPage() {
  return (
    <PageShell
      lead="What stands behind USDm, within which limits, and since when."
      status={<ChainStatus />}
      title="The Treasury"
    >
      <ChainGate>
        <TreasuryView />
      </ChainGate>
    </PageShell>
  );
}
