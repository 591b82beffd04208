import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { MeScreen } from '@/components/me/me-screen';

export const metadata = pageMetadata('me');

export default function MePage() {
  return (
    <PageShell
      lead="Your USDm, the reserves that back it, and what you have done with it."
      status={<ChainStatus />}
      title="My position"
    >
      <ChainGate>
        <MeScreen />
      </ChainGate>
    </PageShell>
  );
}
