import type { Metadata } from 'next';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { PageShell } from '@/components/layout/page-shell';
import { TreasuryView } from '@/components/treasury/treasury-view';
import { VerifyHost } from '@/components/verify/verify-host';

export const metadata: Metadata = { title: 'Treasury' };

export default function TreasuryPage() {
  return (
    <PageShell
      lead="What backs USDm, the limits that apply, and how both have changed over time."
      status={<ChainStatus />}
      title="Treasury"
    >
      <ChainGate>
        <TreasuryView />
      </ChainGate>
      <VerifyHost />
    </PageShell>
  );
}
