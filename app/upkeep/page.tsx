import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { UpkeepView } from '@/components/upkeep/upkeep-view';

export const metadata = pageMetadata('upkeep');

export default function UpkeepPage() {
  return (
    <PageShell
      lead="A few calls keep prices, limits and fees up to date. Anyone can make them: they cost the network fee, move none of your assets and pay you nothing."
      status={<ChainStatus />}
      title="Upkeep"
    >
      <ChainGate>
        <UpkeepView />
      </ChainGate>
    </PageShell>
  );
}
