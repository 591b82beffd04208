'use client';

import { tierOf } from '@/lib/domain/limits/limits';
import { MAX_UINT256, toAssetDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Snapshot, TierId } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import { useFigures } from './use-figures';

/** How many assets are named as examples. */
const NAMED = 2;

/** What would fill a tier to its cap and then to its drift limit, in words. */
export function TierHeadroom({ id, snapshot }: { id: TierId; snapshot: Snapshot }) {
  const figures = useFigures(snapshot);
  const { headroom, value } = tierOf(snapshot, id);
  if (headroom === MAX_UINT256) {
    return (
      <>
        No tier limit. Minting is limited by the supply cap ({figures.total('supplyRoom')} available to mint)
        and by each asset’s hourly limit.
      </>
    );
  }
  if (headroom === 0n) {
    return (
      <>
        Full. Minting is closed until the share falls below the cap. Redemptions remain open and free up
        headroom. <Drift id={id} snapshot={snapshot} />
      </>
    );
  }
  return (
    <>
      {figures.tier(id, 'headroom')} more fills the tier
      <Examples headroom={headroom} id={id} snapshot={snapshot} />
      {value > 0n && (
        <>
          {' '}
          A price rise of {figures.tier(id, 'rise')} with other prices unchanged, or redemptions of{' '}
          {figures.tier(id, 'othersToCap')} of other tiers, would do the same.
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
      Up to {figures.tier(id, 'othersToDrift')} of other tiers can be redeemed before this tier’s drift limit
      applies.
    </>
  );
}

type ExamplesProps = { id: TierId; headroom: bigint; snapshot: Snapshot };

/** The headroom in tokens: "58.7 WETH or 222 WBNB". */
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
