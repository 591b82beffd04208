import type { Metadata } from 'next';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { PageShell } from '@/components/layout/page-shell';
import { UsesView } from '@/components/uses/uses-view';
import { VerifyHost } from '@/components/verify/verify-host';

export const metadata: Metadata = { title: 'What the assets do' };

export default function UsesPage() {
  return (
    <PageShell
      lead="Where the Treasury’s assets work, what that brings, and what can be paid out all the same."
      status={<ChainStatus />}
      title="What the assets do"
    >
      <ChainGate>
        <UsesView />
      </ChainGate>
      <VerifyHost />
    </PageShell>
  );
}
