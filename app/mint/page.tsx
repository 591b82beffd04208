import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { MintPanel } from '@/components/mint/mint-panel';

export const metadata = pageMetadata('mint');

export default function MintPage() {
  return (
    <PageShell
      lead={<span className="max-sm:hidden">Deposit $1 of a supported asset, receive 1 USDm. No fee.</span>}
      status={<ChainStatus />}
      title="Mint USDm"
    >
      <ChainGate>
        <MintPanel />
      </ChainGate>
    </PageShell>
  );
}
