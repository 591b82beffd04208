import type { Metadata } from 'next';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { PageShell } from '@/components/layout/page-shell';
import { RedeemPanel } from '@/components/redeem/redeem-panel';

export const metadata: Metadata = { title: 'Redeem USDm' };

export default function RedeemPage() {
  return (
    <PageShell
      lead="Return 1 USDm, receive $1 of an asset. No fee."
      status={<ChainStatus />}
      title="Redeem USDm"
    >
      <ChainGate>
        <RedeemPanel />
      </ChainGate>
    </PageShell>
  );
}
