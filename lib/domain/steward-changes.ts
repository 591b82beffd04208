import { sameAddress } from './address';
import { backingOf } from './backing';
import { tierShares } from './tiers';
import type { Asset, Snapshot } from './types';

/** A figure before and after an act: basis points, or units of an asset. */
export type Change = {
  key: string;
  name: string;
  unit: 'bps' | { decimals: number; symbol: string };
  /** Undefined where there is none, such as a ratio to no liabilities. */
  before: bigint | undefined;
  after: bigint | undefined;
};

/** What an act can change for those who hold USDm: backing, the tiers' shares, and what of `asset` can be paid out. */
export function changesOf(before: Snapshot, after: Snapshot, asset: Asset | undefined): Change[] {
  const [was, is] = [backingOf(before), backingOf(after)];
  const shares = tierShares(after);
  return [
    { key: 'backing', name: 'Backing ratio', unit: 'bps', before: was.gross, after: is.gross },
    {
      key: 'withoutXms',
      name: 'Backing without XMS',
      unit: 'bps',
      before: was.withoutXms,
      after: is.withoutXms,
    },
    ...tierShares(before).map(({ id, share }, index) => ({
      key: `tier${id}`,
      name: `Share of tier ${id}`,
      unit: 'bps' as const,
      before: share,
      after: shares[index]?.share,
    })),
    ...(asset ? ofAsset(before, after, asset) : []),
  ];
}

function ofAsset(before: Snapshot, after: Snapshot, { token, decimals, symbol }: Asset): Change[] {
  const at = ({ assets }: Snapshot) => assets.find((each) => sameAddress(each.token, token));
  const [was, is] = [at(before), at(after)];
  const unit = { decimals, symbol };
  return [
    { key: 'idle', name: `${symbol} idle`, unit, before: was?.idle, after: is?.idle },
    {
      key: 'liquid',
      name: `${symbol} that can be paid out now`,
      unit,
      before: was?.liquid,
      after: is?.liquid,
    },
    { key: 'held', name: `${symbol} held in all`, unit, before: was?.held, after: is?.held },
  ];
}
