'use client';

import type { ReactNode } from 'react';
import { PRICE_WORDS } from '@/components/treasury/price-words';
import { useFigures } from '@/components/treasury/use-figures';
import { Verify } from '@/components/treasury/verify';
import { Badge } from '@/components/ui/badge';
import { ContractAddress } from '@/components/ui/contract-address';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import type { FigureId } from '@/lib/domain/figures/figures';
import type { Asset, FeedKind } from '@/lib/domain/model/types';
import type { AssetProps } from './asset-props';

const figuresOf = ({ token }: Asset): FigureId[] => [
  `asset.${token}.price`,
  `asset.${token}.mintPrice`,
  `asset.${token}.redeemPrice`,
  `asset.${token}.priceAge`,
  `asset.${token}.heartbeat`,
];

/** What one token counts for, where that comes from, and how fresh it is. */
export function AssetPrice({ snapshot, asset }: AssetProps) {
  const figures = useFigures(snapshot);
  const show = (name: Parameters<typeof figures.asset>[1], none?: string) =>
    asset ? figures.asset(asset.token, name, { none }) : <Skeleton width={7} />;
  const isOk = asset?.price.status === 'ok';
  return (
    <Panel aside={<Verify figures={asset ? figuresOf(asset) : []} title="Price" />} title="Price">
      <DefinitionRows
        rows={[
          { term: 'What is held counts at', value: show('price'), strong: true },
          { term: 'A deposit counts at', value: show('mintPrice') },
          { term: 'A redemption is paid at', value: show('redeemPrice') },
          {
            term: 'The feed is',
            value: asset ? (
              <span className="inline-flex h-6 items-center align-top">
                <Badge tone={isOk ? 'success' : 'warning'}>{PRICE_WORDS[asset.price.status]}</Badge>
              </span>
            ) : (
              <Skeleton width={10} />
            ),
          },
          { term: 'Updated', value: <Updated show={show} /> },
          { term: 'May be as old as', value: show('heartbeat') },
          {
            term: asset?.kind === 'pair' ? 'The pair on Mars Swap' : 'The feed’s contract',
            value:
              snapshot && asset ? (
                <ContractAddress
                  address={asset.source}
                  link={addressLink(snapshot.chainId, asset.source)}
                  label="the feed"
                />
              ) : (
                <Skeleton width={16} />
              ),
          },
        ]}
      />
      <p className="mt-4 min-h-[3lh] text-muted text-sm max-sm:min-h-[5lh]">
        {asset && KIND_WORDS[asset.kind]}
      </p>
      {asset && !isOk && (
        <p className="mt-2 text-sm text-warning">
          Both doors of this asset are shut until the price is healthy again. What is held counts at{' '}
          {asset.price.status === 'stale' || asset.price.status === 'depegged'
            ? 'what the feed says'
            : 'the last good price'}
          .
        </p>
      )}
    </Panel>
  );
}

function Updated({ show }: { show: (name: 'priceAge', none?: string) => ReactNode }) {
  return (
    <>
      {show('priceAge', 'time not known')} <span className="text-muted">before this block</span>
    </>
  );
}

const KIND_WORDS: Record<FeedKind, string> = {
  stable:
    'A stablecoin: a deposit counts at the lower of $1 and the feed, a redemption is paid at the higher of the two, so a small deviation is never the Treasury’s loss.',
  market: 'A market price from a feed: the same for deposits, redemptions and what is held.',
  pair: 'Read on Mars Swap against USDm, which counts as $1: a deposit counts at the lower of average and spot, a redemption is paid at the higher, what is held counts at the average.',
};
