'use client';

import { tierOf } from '@/lib/domain/limits/limits';
import { MAX_UINT256, toAssetDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Snapshot, TierId } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import { useFigures } from './use-figures';

/** More assets than this are not named. */
const NAMED = 2;

/** What would fill a tier to its cap, and then to its drift limit, in words. */
export function TierRoom({ id, snapshot }: { id: TierId; snapshot: Snapshot }) {
  const figures = useFigures(snapshot);
  const { headroom, value } = tierOf(snapshot, id);
  if (headroom === MAX_UINT256) {
    return (
      <>
        It may be all of the Treasury. What stops minting with it is the room under the supply cap,{' '}
        {figures.total('supplyRoom')}, and each asset’s hourly limit.
      </>
    );
  }
  if (headroom === 0n) {
    return (
      <>
        Full: minting with it is shut until its share is below the cap again. Redeeming for it is open, and
        makes room. <Drift id={id} snapshot={snapshot} />
      </>
    );
  }
  return (
    <>
      {figures.tier(id, 'headroom')} more fills it
      <Examples headroom={headroom} id={id} snapshot={snapshot} />
      {value > 0n && (
        <>
          {' '}
          So does a rise of its prices by {figures.tier(id, 'rise')} while the others stand still, or
          redeeming {figures.tier(id, 'othersToCap')} of them.
        </>
      )}{' '}
      <Drift id={id} snapshot={snapshot} />
    </>
  );
}

function Drift({ id, snapshot }: { id: TierId; snapshot: Snapshot }) {
  const figures = useFigures(snapshot);
  const { driftLimit, value } = tierOf(snapshot, id);
  if (value === 0n || driftLimit >= 10_000n) return null;
  return (
    <>
      At most {figures.tier(id, 'othersToDrift')} of other tiers’ assets can be redeemed before its drift
      limit stops that.
    </>
  );
}

type ExamplesProps = { id: TierId; headroom: bigint; snapshot: Snapshot };

/** The same in tokens: "58.7 WETH or 222 WBNB". */
function Examples({ id, headroom, snapshot }: ExamplesProps) {
  const format = useFormat();
  const assets = snapshot.assets
    .filter(({ tier, price }) => tier === id && price.status === 'ok' && price.referencePrice > 0n)
    .slice(0, NAMED);
  if (assets.length === 0) return '.';
  const amount = ({ price, decimals, symbol }: Asset) =>
    `${format.compactAmount(toAssetDown(headroom, price.referencePrice, unitOf(decimals)), decimals)} ${symbol}`;
  return `: ${assets.map(amount).join(' or ')}.`;
}
