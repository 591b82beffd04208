import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { SettingsScreen } from '@/components/settings/settings-screen';

export const metadata = pageMetadata('settings');

export default function SettingsPage() {
  return (
    <PageShell
      lead="Your RPC nodes, approvals and preferences. Everything is stored in this browser only."
      status={<ChainStatus />}
      title="Settings"
    >
      <ChainGate />
      <SettingsScreen />
    </PageShell>
  );
}
