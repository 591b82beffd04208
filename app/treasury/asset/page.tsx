import type { Metadata } from 'next';
import { Suspense } from 'react';
import { ChainGate } from '@/components/layout/chain-gate';
import { ChainStatus } from '@/components/layout/chain-status';
import { pageMetadata } from '@/components/layout/page-metadata';
import { PageShell } from '@/components/layout/page-shell';
import { AssetTitle, AssetTitleWaiting } from '@/components/treasury/asset/asset-title';
import { AssetView, AssetViewWaiting } from '@/components/treasury/asset/asset-view';
import { Link } from '@/components/ui/link';
import { VerifyHost } from '@/components/verify/verify-host';

// Next would otherwise add its own title after AssetTitle’s and hide the asset’s name.
export const metadata: Metadata = { ...pageMetadata('asset'), title: { absolute: '' } };

const LEAD = (
  <>
    Price, limits, locations and flows of this asset.{' '}
    <Link className="text-accent-ink underline underline-offset-4" href="/treasury/assets">
      All assets
    </Link>
  </>
);

export default function AssetPage() {
  const title = (
    <Suspense fallback={<AssetTitleWaiting />}>
      <AssetTitle />
    </Suspense>
  );
  return (
    <>
      <title>Asset · Mars Treasury</title>
      <PageShell lead={LEAD} status={<ChainStatus />} title={title}>
        <ChainGate>
          <Suspense fallback={<AssetViewWaiting />}>
            <AssetView />
          </Suspense>
        </ChainGate>
        <VerifyHost />
      </PageShell>
    </>
  );
}
