'use client';

import { useFigures } from '@/components/treasury/use-figures';
import { Verify } from '@/components/treasury/verify';
import { ContractAddress } from '@/components/ui/contract-address';
import { FigureData } from '@/components/ui/figures/figure-data';
import { type Column, type Row, Table } from '@/components/ui/figures/table';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import type { FigureId } from '@/lib/domain/figures/figures';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address, Asset, Snapshot, VenueUse } from '@/lib/domain/model/types';
import { useDeployment } from '@/lib/hooks/use-deployment';
import { useFormat } from '@/lib/hooks/use-format';
import type { AssetProps } from './asset-props';

type Deployed = NonNullable<ReturnType<typeof useDeployment>>;

const COLUMNS: Column[] = [
  { key: 'place', header: 'Place', width: 'w-[30%]' },
  { key: 'address', header: 'Address', width: 'w-[30%]', place: 'inline', unlabelled: true },
  { key: 'amount', header: 'Amount', numeric: true, width: 'w-[40%]', place: 'beside', unlabelled: true },
];

const USE_WORDS: Record<VenueUse, string> = {
  liquidity: 'Mars Swap',
  yield: 'Earning yield',
  governance: 'Voting',
  grants: 'Grants',
};

const figuresOf = ({ token }: Asset): FigureId[] => [
  `asset.${token}.held`,
  `asset.${token}.idle`,
  `asset.${token}.inLiquidity`,
  `asset.${token}.inYield`,
  `asset.${token}.inVoting`,
  `asset.${token}.liquid`,
  `asset.${token}.balance`,
];

/** At which addresses the asset is, and how that fits with what the token itself says. */
export function AssetPlaces({ snapshot, asset }: AssetProps) {
  const figures = useFigures(snapshot);
  const deployment = useDeployment();
  const show = (name: Parameters<typeof figures.asset>[1]) =>
    asset ? figures.asset(asset.token, name, { as: 'readable' }) : <Skeleton width={10} />;
  return (
    <Panel
      aside={<Verify figures={asset ? figuresOf(asset) : []} title="Where it sits" />}
      title="Where it sits"
    >
      <Table
        caption="Holdings by address"
        columns={COLUMNS}
        footer={['In all', '', show('held')]}
        room="narrow"
        rows={[
          {
            key: 'idle',
            cells: [
              'Idle in the Treasury',
              snapshot && (
                <ContractAddress
                  address={snapshot.treasury}
                  link={addressLink(snapshot.chainId, snapshot.treasury)}
                  label="the Treasury"
                  key="a"
                />
              ),
              show('idle'),
            ],
          },
          ...(deployment ? venueRows({ snapshot, asset }, deployment) : []),
        ]}
      />
      <dl className="mt-4 grid gap-2 text-sm">
        <div className="flex flex-wrap justify-between gap-x-4">
          <dt className="text-muted">Can be paid out now</dt>
          <dd className="min-w-0 grow text-end wrap-anywhere max-sm:basis-full">{show('liquid')}</dd>
        </div>
        <div className="flex flex-wrap justify-between gap-x-4">
          <dt className="text-muted">The token says of the Treasury’s address</dt>
          <dd className="min-w-0 grow text-end wrap-anywhere max-sm:basis-full">{show('balance')}</dd>
        </div>
      </dl>
      <p className="mt-3 min-h-[3lh] text-muted text-sm max-sm:min-h-[5lh]">
        {asset && <Difference asset={asset} />}
      </p>
    </Panel>
  );
}

/** Where assets can work: as the Treasury lists it, or until that is known as it was deployed. */
function placesOf(snapshot: Snapshot | undefined, deployment: Deployed): { venue: Address; use: VenueUse }[] {
  const places = snapshot?.venues ?? [
    { venue: deployment.governanceDelegate, use: 'governance' as const },
    { venue: deployment.yieldVenue, use: 'yield' as const },
    { venue: deployment.liquidityVenue, use: 'liquidity' as const },
  ];
  // What is granted is the Treasury's no more.
  return places.filter(({ use }) => use !== 'grants');
}

function venueRows({ snapshot, asset }: AssetProps, deployment: Deployed): Row[] {
  return placesOf(snapshot, deployment).map(({ venue, use }) => {
    const index = snapshot?.venues.findIndex((one) => sameAddress(one.venue, venue)) ?? -1;
    return {
      key: venue,
      cells: [
        USE_WORDS[use],
        <ContractAddress
          address={venue}
          key="address"
          label={USE_WORDS[use]}
          link={addressLink(deployment.chainId, venue)}
        />,
        asset ? (
          <Amount asset={asset} key="amount" value={asset.inVenues[index] ?? 0n} />
        ) : (
          <Skeleton key="amount" width={8} />
        ),
      ],
    };
  });
}

function Amount({ asset: { symbol, decimals }, value }: { asset: Asset; value: bigint }) {
  const format = useFormat();
  return (
    <FigureData
      exact={format.exactQuantity({ value, decimals, symbol })}
      text={`${format.compactAmount(value, decimals)} ${symbol}`}
      value={value}
    />
  );
}

/** The Treasury counts what it took in; what was sent to it unasked is in its balance but counts for nothing. */
function Difference({ asset }: { asset: Asset }) {
  const format = useFormat();
  const { balance, idle, decimals, symbol } = asset;
  const write = (value: bigint) => format.quantity({ value, decimals, symbol });
  if (balance === idle) return 'The token agrees with the Treasury’s own books to the last unit.';
  if (balance > idle) {
    return `${write(balance - idle)} more than the books say: sent unasked, or kept for somebody to claim. It counts for nothing.`;
  }
  return `${write(idle - balance)} less than the books say. The token may take fees or has moved balances by itself: this asset cannot be paid out in full.`;
}
