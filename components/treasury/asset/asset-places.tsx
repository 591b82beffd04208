'use client';

import { useFigures, Verify } from '@/components/treasury/use-figures';
import { ContractAddress } from '@/components/ui/address';
import type { Column } from '@/components/ui/figures/column';
import { FigureData } from '@/components/ui/figures/figure-data';
import { type Row, Table } from '@/components/ui/figures/table';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Skeleton } from '@/components/ui/skeleton';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import type { FigureId } from '@/lib/domain/figures/figures';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address, Asset, Snapshot, VenueUse } from '@/lib/domain/model/types';
import { useDeployment } from '@/lib/hooks/use-account';
import { useFormat } from '@/lib/hooks/use-format';
import type { AssetProps } from './asset-head';

type Deployed = NonNullable<ReturnType<typeof useDeployment>>;

const COLUMNS: Column[] = [
  { key: 'place', header: 'Location', width: 'w-[30%]' },
  { key: 'address', header: 'Address', width: 'w-[30%]', place: 'inline', unlabelled: true },
  { key: 'amount', header: 'Amount', numeric: true, width: 'w-[40%]', place: 'beside', unlabelled: true },
];

const USE_WORDS: Record<VenueUse, string> = {
  liquidity: 'Mars Swap',
  yield: 'Yield vaults',
  governance: 'Governance',
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

/** The addresses that hold the asset, compared with the balance the token reports. */
export function AssetPlaces({ snapshot, asset }: AssetProps) {
  const figures = useFigures(snapshot);
  const deployment = useDeployment();
  const home = snapshot ?? deployment;
  const show = (name: Parameters<typeof figures.asset>[1]) =>
    asset ? figures.asset(asset.token, name, { as: 'readable' }) : <Skeleton width={10} />;
  return (
    <LinkedPanel
      id="locations"
      aside={<Verify figures={asset ? figuresOf(asset) : []} title="Where it is held" />}
      title="Where it is held"
    >
      <Table
        caption="Reserves by location"
        columns={COLUMNS}
        footer={['Total', '', show('held')]}
        room="narrow"
        rows={[
          {
            key: 'idle',
            cells: [
              'Idle',
              home && (
                <ContractAddress
                  address={home.treasury}
                  link={addressLink(home.chainId, home.treasury)}
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
          <dt className="text-muted">Available liquidity</dt>
          <dd className="min-w-0 grow text-end wrap-anywhere max-sm:basis-full">{show('liquid')}</dd>
        </div>
        <div className="flex flex-wrap justify-between gap-x-4">
          <dt className="text-muted">On-chain token balance</dt>
          <dd className="min-w-0 grow text-end wrap-anywhere max-sm:basis-full">{show('balance')}</dd>
        </div>
      </dl>
      <p className="mt-3 min-h-[3lh] text-muted text-sm max-sm:min-h-[5lh]">
        {asset && <Difference asset={asset} />}
      </p>
    </LinkedPanel>
  );
}

/** Venues as the Treasury lists them; until that is known, those set at deployment. */
function placesOf(snapshot: Snapshot | undefined, deployment: Deployed): { venue: Address; use: VenueUse }[] {
  const places = snapshot?.venues ?? [
    { venue: deployment.governanceDelegate, use: 'governance' as const },
    { venue: deployment.yieldVenue, use: 'yield' as const },
    { venue: deployment.liquidityVenue, use: 'liquidity' as const },
  ];
  // Granted amounts no longer belong to the Treasury.
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

/** Tokens sent to the Treasury directly are in its balance, but not in its records. */
function Difference({ asset }: { asset: Asset }) {
  const format = useFormat();
  const { balance, idle, decimals, symbol } = asset;
  const write = (value: bigint) => format.quantity({ value, decimals, symbol });
  if (balance === idle) return 'Matches the Treasury’s records exactly.';
  if (balance > idle) {
    return `${write(balance - idle)} above the Treasury’s records: sent directly, or held for a claim. Not counted as backing.`;
  }
  return `${write(idle - balance)} below the Treasury’s records. The token may charge transfer fees or rebase; this asset cannot be paid out in full.`;
}
