import type { Metadata } from 'next';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { PageShell } from '@/components/layout/page-shell';
import { LearnScreen } from '@/components/learn/learn-screen';
import { VerifyHost } from '@/components/verify/verify-host';

export const metadata: Metadata = { title: 'Learn' };

export default function LearnPage() {
  return (
    <PageShell
      lead="How USDm works, what it guarantees, and what can go wrong."
      status={<ChainStatus />}
      title="How USDm works"
    >
      <ChainGate />
      <LearnScreen />
      <VerifyHost />
    </PageShell>
  );
}
