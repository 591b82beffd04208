import { backingOf } from '@/lib/domain/limits/backing';
import { tierShares } from '@/lib/domain/limits/tiers';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import type { Uses } from '@/lib/domain/uses/uses';
import { differingParams, PARAMS, type Param, paramsOf, paramTitle } from './params';
import type { Act } from './steward';

/** A figure before and after an act: basis points, units of an asset, or a door: 1 is open. */
export type Change = {
  key: string;
  name: string;
  unit: 'bps' | 'door' | { decimals: number; symbol: string };
  /** Undefined where there is none, such as a ratio to no liabilities. */
  before: bigint | undefined;
  after: bigint | undefined;
};

/** The Treasury at one moment, with the positions of its venues. */
export type View = { snapshot: Snapshot; uses: Uses };

/**
 * What an act can change: what it is about, and for those who hold USDm backing, the tiers' shares, the supply cap, the
 * doors, and what can be paid out of the asset.
 */
export function changesOf(act: Act, { before, after }: { before: View; after: View }): Change[] {
  return [
    ...aimOf(act, before, after),
    ...forHolders(before.snapshot, after.snapshot, 'asset' in act ? act.asset : undefined),
  ];
}

/** What the act itself says that it changes, beside amounts. */
function aimOf(act: Act, before: View, after: View): Change[] {
  switch (act.kind) {
    case 'params': {
      const [was, is] = [paramsOf(before.snapshot), paramsOf(after.snapshot)];
      const others = differingParams(was, is).filter(({ name }) => name !== act.param.name);
      return [act.param, ...others].map((param) => ({
        key: param.name,
        name: paramTitle(param),
        unit: unitOfParam(param),
        before: param.of(was),
        after: param.of(is),
      }));
    }
    case 'pause':
    case 'reopen':
      return doorsOf(act.asset, before.snapshot, after.snapshot);
    case 'delegate': {
      const { token, decimals, symbol } = act.asset;
      const at = ({ uses }: View) => uses.ballots.find((each) => sameAddress(each.asset, token))?.votes;
      const name = `Votes that the Treasury casts with ${symbol}`;
      return [{ key: 'votes', name, unit: { decimals, symbol }, before: at(before), after: at(after) }];
    }
    default:
      return [];
  }
}

const unitOfParam = ({ unit }: Param): Change['unit'] =>
  unit === 'bps' ? unit : { decimals: USDM_DECIMALS, symbol: unit === 'usd' ? 'USD' : 'USDm' };

/**
 * The parameters beside the chosen one that a change of it would write as they are no longer, since the contract takes
 * all of them at once.
 * @param present readings of the Treasury as it is now; each may come from another node
 */
export function undoneBy(
  { param, now }: Extract<Act, { kind: 'params' }>,
  present: readonly Snapshot[],
): Param[] {
  return PARAMS.filter(
    (each) => each.name !== param.name && present.some((at) => each.of(paramsOf(at)) !== each.of(now)),
  );
}

/** Both doors of an asset, or of every one at once. */
function doorsOf(asset: Asset | undefined, before: Snapshot, after: Snapshot): Change[] {
  const at = (snapshot: Snapshot, door: 'mint' | 'redeem') => {
    if (!asset) return !snapshot[`${door}Paused`];
    const found = assetBy(snapshot, asset.token);
    return found && !found[`${door}Door`].paused;
  };
  const what = asset ? asset.symbol : 'every asset';
  return (['mint', 'redeem'] as const).map((door) => ({
    key: door,
    name: door === 'mint' ? `Minting with ${what}` : `Redeeming for ${what}`,
    unit: 'door',
    before: asDoor(at(before, door)),
    after: asDoor(at(after, door)),
  }));
}

const asDoor = (open: boolean | undefined): bigint | undefined => (open === undefined ? open : BigInt(open));

function forHolders(before: Snapshot, after: Snapshot, asset: Asset | undefined): Change[] {
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
    {
      key: 'supplyCap',
      name: 'Supply cap of USDm',
      unit: { decimals: USDM_DECIMALS, symbol: 'USDm' },
      before: before.supplyCap,
      after: after.supplyCap,
    },
    ...openDoors(before, after),
    ...(asset ? ofAsset(before, after, asset) : []),
  ];
}

/** With how many assets something can be minted, and for how many redeemed: whatever shuts a door counts. */
function openDoors(before: Snapshot, after: Snapshot): Change[] {
  const open = ({ assets }: Snapshot, door: 'mintDoor' | 'redeemDoor') =>
    BigInt(assets.filter((each) => each[door].max > 0n).length);
  return (['mintDoor', 'redeemDoor'] as const).map((door) => ({
    key: door,
    name: door === 'mintDoor' ? 'Assets that can be minted with' : 'Assets that can be redeemed for',
    unit: { decimals: 0, symbol: 'assets' },
    before: open(before, door),
    after: open(after, door),
  }));
}

function ofAsset(before: Snapshot, after: Snapshot, { token, decimals, symbol }: Asset): Change[] {
  const at = (snapshot: Snapshot) => assetBy(snapshot, token);
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
