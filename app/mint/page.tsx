import type { Metadata } from 'next';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { PageShell } from '@/components/layout/page-shell';
import { MintPanel } from '@/components/mint/mint-panel';

export const metadata: Metadata = { title: 'Mint USDm' };

export default function MintPage() {
  return (
    <PageShell
      lead="Deposit $1 of a supported asset, receive 1 USDm. No fee."
      status={<ChainStatus />}
      title="Mint USDm"
    >
      <ChainGate>
        <MintPanel />
      </ChainGate>
    </PageShell>
  );
}
