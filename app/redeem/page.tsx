import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { RedeemPanel } from '@/components/redeem/redeem-panel';

export const metadata = pageMetadata('redeem');

export default function RedeemPage() {
  return (
    <PageShell
      lead={<span className="max-sm:hidden">Return 1 USDm, receive $1 of an asset. No fee.</span>}
      status={<ChainStatus />}
      title="Redeem USDm"
    >
      <ChainGate>
        <RedeemPanel />
      </ChainGate>
    </PageShell>
  );
}
