import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { StakeView } from '@/components/staking/stake-view';

export const metadata = pageMetadata('stake');

export default function StakePage() {
  return (
    <PageShell
      lead="Stakers of XMS receive 0.05% of every trade on Mars Swap pairs, paid in XMS. No lock, no fee."
      status={<ChainStatus />}
      title="Stake XMS"
    >
      <ChainGate>
        <StakeView />
      </ChainGate>
    </PageShell>
  );
}
