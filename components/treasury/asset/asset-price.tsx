'use client';

import type { ReactNode } from 'react';
import { useFigures, Verify } from '@/components/treasury/use-figures';
import { ContractAddress } from '@/components/ui/address';
import { Badge } from '@/components/ui/badge';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Skeleton } from '@/components/ui/skeleton';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import type { FigureId } from '@/lib/domain/figures/figures';
import type { Asset, FeedKind } from '@/lib/domain/model/types';
import { PRICE_WORDS } from '@/lib/domain/words/limit-names';
import type { AssetProps } from './asset-head';

const figuresOf = ({ token }: Asset): FigureId[] => [
  `asset.${token}.price`,
  `asset.${token}.mintPrice`,
  `asset.${token}.redeemPrice`,
  `asset.${token}.priceAge`,
  `asset.${token}.heartbeat`,
];

/** The price of one token, its source, and how fresh it is. */
export function AssetPrice({ snapshot, asset }: AssetProps) {
  const figures = useFigures(snapshot);
  const show = (name: Parameters<typeof figures.asset>[1], none?: string) =>
    asset ? figures.asset(asset.token, name, { none }) : <Skeleton width={7} />;
  const isOk = asset?.price.status === 'ok';
  return (
    <LinkedPanel
      id="price"
      aside={<Verify figures={asset ? figuresOf(asset) : []} title="Price" />}
      title="Price"
    >
      <DefinitionRows
        rows={[
          { term: 'Valuation price', value: show('price'), strong: true },
          { term: 'Mint price', value: show('mintPrice') },
          { term: 'Redeem price', value: show('redeemPrice') },
          {
            term: 'Feed status',
            value: asset ? (
              <span className="inline-flex h-6 items-center align-top">
                <Badge tone={isOk ? 'success' : 'warning'}>{PRICE_WORDS[asset.price.status]}</Badge>
              </span>
            ) : (
              <Skeleton width={10} />
            ),
          },
          { term: 'Updated', value: <Updated show={show} /> },
          { term: 'Maximum age', value: show('heartbeat') },
          {
            term: asset?.kind === 'pair' ? 'Mars Swap pair' : 'Feed contract',
            value:
              snapshot && asset ? (
                <ContractAddress
                  address={asset.source}
                  link={addressLink(snapshot.chainId, asset.source)}
                  label="the feed"
                />
              ) : (
                <Skeleton width={12} />
              ),
          },
        ]}
      />
      <p className="mt-4 min-h-[3lh] text-muted text-sm max-sm:min-h-[5lh]">
        {asset && KIND_WORDS[asset.kind]}
      </p>
      {asset && !isOk && (
        <p className="mt-2 text-sm text-warning">
          Minting and redeeming this asset are closed until the price recovers.{' '}
          {COUNTED[asset.price.status === 'depegged' ? 'known' : 'unknown']}
        </p>
      )}
    </LinkedPanel>
  );
}

function Updated({ show }: { show: (name: 'priceAge', none?: string) => ReactNode }) {
  return (
    <>
      {show('priceAge', 'unknown time')} <span className="text-muted">before this block</span>
    </>
  );
}

/** What reserves are valued at without a valid price: a stablecoin off its peg still has a known one. */
const COUNTED = {
  known: 'Reserves are valued at the price that the feed reports.',
  unknown:
    'Until then, reserves are valued at the lower of the last good price and the last answer, falling to zero over 24 hours.',
};

const KIND_WORDS: Record<FeedKind, string> = {
  stable:
    'Stablecoin: deposits are valued at the lower of $1 and the feed, redemptions at the higher, so small deviations never cost the Treasury.',
  market: 'Market price from a feed, used for deposits, redemptions and valuation alike.',
  pair: 'Read from Mars Swap against USDm (counted as $1), averaged over minutes and over hours. Deposits use the lowest of both averages and spot, redemptions the highest, valuation the lower average.',
};
