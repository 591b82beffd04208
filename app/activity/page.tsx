import { ActivityScreen } from '@/components/activity/activity-screen';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';

export const metadata = pageMetadata('activity');

export default function ActivityPage() {
  return (
    <PageShell
      lead="Mints, redemptions, orders, approvals and claims, read from on-chain events."
      status={<ChainStatus />}
      title="Activity"
    >
      <ChainGate saysWhose>
        <ActivityScreen />
      </ChainGate>
    </PageShell>
  );
}
