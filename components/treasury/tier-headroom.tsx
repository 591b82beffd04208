'use client';

import type { ReactNode } from 'react';
import { tierOf } from '@/lib/domain/limits/limits';
import { MAX_UINT256, toAssetDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Snapshot, TierId } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import { useFigures } from './use-figures';

/** How many assets are named as examples. */
const NAMED = 2;

type TierHeadroomProps = { id: TierId; snapshot: Snapshot };

/** What would bring a tier to its cap and then to its drift limit, each with its figure. */
export function TierHeadroom({ id, snapshot }: TierHeadroomProps) {
  const figures = useFigures(snapshot);
  const { headroom, value } = tierOf(snapshot, id);
  if (headroom === MAX_UINT256) {
    return (
      <p>
        No tier limit. Minting is limited by the supply cap ({figures.total('supplyRoom')} available to mint)
        and by each asset’s hourly limit.
      </p>
    );
  }
  if (headroom === 0n) {
    return (
      <>
        <p>
          Full: minting with these assets is closed until the tier’s share is below its cap. Redemptions stay
          open and make headroom.
        </p>
        <ul className="mt-1">
          <Drift id={id} snapshot={snapshot} />
        </ul>
      </>
    );
  }
  return (
    <>
      <p>Minting with these assets closes at the cap. Any one of these brings the tier there:</p>
      <ul className="mt-1">
        <Line term="Deposits into this tier">
          {figures.tier(id, 'headroom')}
          <Examples headroom={headroom} id={id} snapshot={snapshot} />
        </Line>
        {value > 0n && (
          <>
            <Line term="A rise of its prices by">{figures.tier(id, 'rise')}</Line>
            <Line term="Redemptions from other tiers">{figures.tier(id, 'othersToCap')}</Line>
          </>
        )}
        <Drift id={id} snapshot={snapshot} />
      </ul>
    </>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }) {
  return (
    <li className="flex flex-wrap justify-between gap-x-4 sm:grid sm:grid-cols-[18rem_minmax(0,1fr)]">
      <span>
        {term}
        <span className="sr-only">: </span>
      </span>
      <span className="font-medium text-ink">{children}</span>
    </li>
  );
}

function Drift({ id, snapshot }: TierHeadroomProps) {
  const figures = useFigures(snapshot);
  const { driftLimit, value } = tierOf(snapshot, id);
  if (value === 0n || driftLimit >= 10_000n) return null;
  return <Line term="Redemptions up to its drift limit">{figures.tier(id, 'othersToDrift')}</Line>;
}

/** The headroom in tokens: "58.7 WETH or 222 WBNB". */
function Examples({ id, headroom, snapshot }: TierHeadroomProps & { headroom: bigint }) {
  const format = useFormat();
  const assets = snapshot.assets
    .filter(({ tier, price }) => tier === id && price.status === 'ok' && price.referencePrice > 0n)
    .slice(0, NAMED);
  if (assets.length === 0) return null;
  const amount = ({ price, decimals, symbol }: Asset) =>
    `${format.compactAmount(toAssetDown(headroom, price.referencePrice, unitOf(decimals)), decimals)} ${symbol}`;
  return <span className="font-normal text-muted max-sm:hidden"> · {assets.map(amount).join(' or ')}</span>;
}
