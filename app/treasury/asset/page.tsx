import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { PageShell } from '@/components/layout/page-shell';
import { AssetTitle, AssetTitleWaiting } from '@/components/treasury/asset-title';
import { AssetView, AssetViewWaiting } from '@/components/treasury/asset-view';
import { VerifyHost } from '@/components/verify/verify-host';

export const metadata: Metadata = { title: 'Asset' };

export default function AssetPage() {
  const title = (
    <Suspense fallback={<AssetTitleWaiting />}>
      <AssetTitle />
    </Suspense>
  );
  return (
    <PageShell status={<ChainStatus />} title={title}>
      <ChainGate>
        <Suspense fallback={<AssetViewWaiting />}>
          <AssetView />
        </Suspense>
      </ChainGate>
      <VerifyHost />
    </PageShell>
  );
}
