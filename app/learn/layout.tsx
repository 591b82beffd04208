import type { ReactNode } from 'react';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { PageShell } from '@/components/layout/page-shell';
import { Contents } from '@/components/learn/contents';
import { Live } from '@/components/learn/live';
import { VerifyHost } from '@/components/verify/verify-host';

/** What the pages of Learn have in common. All text is in the served page; only the figures come from the chain. */
export default function LearnLayout({ children }: { children: ReactNode }) {
  return (
    <PageShell
      lead="How USDm works, what it guarantees, and what can go wrong."
      status={<ChainStatus />}
      title="How USDm works"
    >
      <ChainGate />
      <div className="grid gap-x-12 gap-y-6 *:min-w-0 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <Contents />
        <Live>{children}</Live>
      </div>
      <VerifyHost />
    </PageShell>
  );
}
