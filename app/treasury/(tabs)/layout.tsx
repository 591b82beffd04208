import type { ReactNode } from 'react';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { PageShell } from '@/components/layout/page-shell';
import { TabContent, TreasuryTabs } from '@/components/treasury/treasury-tabs';
import { VerifyHost } from '@/components/verify/verify-host';

/** What the five tabs of the Treasury have in common. It stays while one goes from tab to tab. */
export default function TreasuryLayout({ children }: { children: ReactNode }) {
  return (
    <PageShell
      lead="What backs USDm, the limits that apply, and how both have changed over time."
      status={<ChainStatus />}
      title="Treasury"
    >
      <ChainGate>
        <TreasuryTabs />
        <TabContent>{children}</TabContent>
      </ChainGate>
      <VerifyHost />
    </PageShell>
  );
}
