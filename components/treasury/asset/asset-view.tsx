'use client';

import { assetHref } from '@/components/treasury/asset-name';
import { late } from '@/components/ui/late';
import { Link } from '@/components/ui/link';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Notice } from '@/components/ui/notice';
import { ChartSkeletons, Skeleton } from '@/components/ui/skeleton';
import { useLinkedAsset } from '@/lib/hooks/use-linked-asset';
import { AssetCaps } from './asset-caps';
import type { AssetProps } from './asset-head';
import { AssetHead } from './asset-head';
import { AssetLimits } from './asset-limits';
import { AssetPlaces } from './asset-places';
import { AssetPrice } from './asset-price';
import { AssetRisks } from './asset-risks';

const PriceHistory = late(async () => (await import('./price-history')).PriceHistory, PriceWaiting);
const AssetHistory = late(async () => (await import('./asset-history')).AssetHistory, Blank);

/** Everything about one asset: what it is, its price, limits, locations, flows and risks. */
export function AssetView() {
  const { snapshot, asset, text, state } = useLinkedAsset();
  if (snapshot && !asset) return <Unknown snapshot={snapshot} text={text} />;
  return <Panels asset={asset} busy={state === 'loading'} snapshot={snapshot} />;
}

/** The same before any data is known, as in the static export. */
export const AssetViewWaiting = () => <Panels busy />;

function Panels({ busy, ...props }: AssetProps & { busy: boolean }) {
  const { snapshot, asset } = props;
  return (
    <div aria-busy={busy} className="grid gap-6 *:min-w-0 lg:grid-cols-2">
      <div className="lg:col-span-2">
        <AssetHead {...props} />
      </div>
      <AssetPrice {...props} />
      <AssetPlaces {...props} />
      <div className="lg:col-span-2">
        <AssetLimits {...props} />
      </div>
      <div className="grid grid-rows-(--late-rows) gap-6 *:min-w-0 lg:col-span-2" data-late="">
        {snapshot && asset ? (
          <AssetCaps asset={asset} snapshot={snapshot} />
        ) : (
          <Waiting id="caps" title="How the caps are calculated" />
        )}
        {snapshot && asset ? <PriceHistory asset={asset} snapshot={snapshot} /> : <PriceWaiting />}
        {snapshot && asset ? <AssetHistory asset={asset} snapshot={snapshot} /> : <Blank />}
        {asset ? <AssetRisks asset={asset} /> : <Waiting id="risks" title="Risks" />}
      </div>
    </div>
  );
}

const Waiting = ({ id, title }: { id: string; title: string }) => (
  <LinkedPanel id={id} title={title}>
    <Skeleton lines={3} width={44} />
  </LinkedPanel>
);

function PriceWaiting() {
  return (
    <LinkedPanel id="price-history" title="Price history">
      <ChartSkeletons count={1} />
    </LinkedPanel>
  );
}

/** Placeholder until the figures have loaded. */
function Blank() {
  return (
    <LinkedPanel id="flows" title="Inflows and outflows">
      <ChartSkeletons count={1} />
    </LinkedPanel>
  );
}

type UnknownProps = { snapshot: NonNullable<ReturnType<typeof useLinkedAsset>['snapshot']>; text: string };

function Unknown({ snapshot, text }: UnknownProps) {
  return (
    <Notice title={text === '' ? 'Choose an asset' : `No asset called “${text.slice(0, 60)}”`} tone="warning">
      {text !== '' &&
        'It may have been delisted, or several assets share the symbol; if so, use the contract address. '}
      Listed assets:
      <span className="mt-2 flex flex-wrap gap-x-4">
        {snapshot.assets.map((asset) => (
          <Link
            className="inline-flex min-h-11 min-w-11 items-center text-accent-ink underline underline-offset-4 wrap-anywhere"
            href={assetHref(snapshot, asset)}
            key={asset.token}
          >
            {asset.symbol || asset.token}
          </Link>
        ))}
      </span>
    </Notice>
  );
}
