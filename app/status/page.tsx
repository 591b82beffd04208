import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { StatusView } from '@/components/status/status-view';

export const metadata = pageMetadata('status');

export default function StatusPage() {
  return (
    <PageShell
      lead="RPC nodes, price feeds, pauses and limits right now, and the version of this site. Your browser reads all of it."
      status={<ChainStatus />}
      title="Status"
    >
      <ChainGate>
        <StatusView />
      </ChainGate>
    </PageShell>
  );
}
