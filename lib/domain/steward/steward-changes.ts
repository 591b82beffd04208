import { backingOf } from '@/lib/domain/limits/backing';
import { tierShares } from '@/lib/domain/limits/tiers';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import type { Uses } from '@/lib/domain/uses/uses';
import { differingParams, PARAMS, type Param, paramsOf, paramTitle } from './params';
import type { Action } from './steward';

/**
 * A figure before and after an action: basis points, units of an asset, whether minting or redemption is open (1), or
 * whether something is stopped (1).
 */
export type Change = {
  key: string;
  name: string;
  unit: 'bps' | 'open' | 'stopped' | { decimals: number; symbol: string };
  /** Undefined if there is no value, such as a ratio without liabilities. */
  before: bigint | undefined;
  after: bigint | undefined;
};

/** The Treasury at one moment, with the positions of its venues. */
export type View = { snapshot: Snapshot; uses: Uses };

/**
 * Everything an action can change: its own subject, and what matters to USDm holders, namely the backing ratio, the
 * shares of the tiers, the supply cap, the open assets and the available liquidity of the asset.
 */
export function changesOf(action: Action, { before, after }: { before: View; after: View }): Change[] {
  return [
    ...aimOf(action, before, after),
    ...forHolders(before.snapshot, after.snapshot, 'asset' in action ? action.asset : undefined),
  ];
}

/** The changes that the action states itself, except amounts. */
function aimOf(action: Action, before: View, after: View): Change[] {
  switch (action.kind) {
    case 'params': {
      const [was, is] = [paramsOf(before.snapshot), paramsOf(after.snapshot)];
      const others = differingParams(was, is).filter(({ name }) => name !== action.param.name);
      return [action.param, ...others].map((param) => ({
        key: param.name,
        name: paramTitle(param),
        unit: unitOfParam(param),
        before: param.of(was),
        after: param.of(is),
      }));
    }
    case 'pause':
    case 'reopen':
      return pausesOf(action.asset, before.snapshot, after.snapshot);
    case 'stop-steward':
    case 'resume-steward': {
      const at = ({ snapshot }: View) => BigInt(snapshot.stewardStopped);
      return [{ key: 'steward', name: 'Steward', unit: 'stopped', before: at(before), after: at(after) }];
    }
    case 'stop-grant':
    case 'resume-grant': {
      const at = ({ uses }: View) => asNumber(uses.grants.find(({ id }) => id === action.grant.id)?.stopped);
      const name = `Grant ${action.grant.id}`;
      return [{ key: 'grant', name, unit: 'stopped', before: at(before), after: at(after) }];
    }
    case 'delegate': {
      const { token, decimals, symbol } = action.asset;
      const at = ({ uses }: View) => uses.ballots.find((each) => sameAddress(each.asset, token))?.votes;
      const name = `Treasury voting power in ${symbol}`;
      return [{ key: 'votes', name, unit: { decimals, symbol }, before: at(before), after: at(after) }];
    }
    default:
      return [];
  }
}

const unitOfParam = ({ unit }: Param): Change['unit'] =>
  unit === 'bps' ? unit : { decimals: USDM_DECIMALS, symbol: unit === 'usd' ? 'USD' : 'USDm' };

/**
 * The other parameters that this change would set back to an outdated value, since the contract writes all of them at
 * once.
 * @param present current snapshots of the Treasury; each may come from another node
 */
export function overwrittenBy(
  { param, now }: Extract<Action, { kind: 'params' }>,
  present: readonly Snapshot[],
): Param[] {
  return PARAMS.filter(
    (each) => each.name !== param.name && present.some((at) => each.of(paramsOf(at)) !== each.of(now)),
  );
}

/** Minting and redemption for one asset, or for all at once. */
function pausesOf(asset: Asset | undefined, before: Snapshot, after: Snapshot): Change[] {
  const at = (snapshot: Snapshot, side: 'mint' | 'redeem') => {
    if (!asset) return !snapshot[`${side}Paused`];
    const found = assetBy(snapshot, asset.token);
    return found && !found[`${side}Limit`].paused;
  };
  const what = asset ? asset.symbol : 'every asset';
  return (['mint', 'redeem'] as const).map((side) => ({
    key: side,
    name: side === 'mint' ? `Minting with ${what}` : `Redemption for ${what}`,
    unit: 'open',
    before: asNumber(at(before, side)),
    after: asNumber(at(after, side)),
  }));
}

const asNumber = (is: boolean | undefined): bigint | undefined => (is === undefined ? is : BigInt(is));

function forHolders(before: Snapshot, after: Snapshot, asset: Asset | undefined): Change[] {
  const [was, is] = [backingOf(before), backingOf(after)];
  const shares = tierShares(after);
  return [
    { key: 'backing', name: 'Backing ratio', unit: 'bps', before: was.gross, after: is.gross },
    {
      key: 'withoutXms',
      name: 'Backing ratio without XMS',
      unit: 'bps',
      before: was.withoutXms,
      after: is.withoutXms,
    },
    ...tierShares(before).map(({ id, share }, index) => ({
      key: `tier${id}`,
      name: `Tier ${id} share`,
      unit: 'bps' as const,
      before: share,
      after: shares[index]?.share,
    })),
    {
      key: 'supplyCap',
      name: 'USDm supply cap',
      unit: { decimals: USDM_DECIMALS, symbol: 'USDm' },
      before: before.supplyCap,
      after: after.supplyCap,
    },
    ...openSides(before, after),
    ...(asset ? ofAsset(before, after, asset) : []),
  ];
}

/** The number of assets open for minting and for redemption, regardless of which rule closes the others. */
function openSides(before: Snapshot, after: Snapshot): Change[] {
  const open = ({ assets }: Snapshot, side: 'mintLimit' | 'redeemLimit') =>
    BigInt(assets.filter((each) => each[side].max > 0n).length);
  return (['mintLimit', 'redeemLimit'] as const).map((side) => ({
    key: side,
    name: side === 'mintLimit' ? 'Assets open for minting' : 'Assets open for redemption',
    unit: { decimals: 0, symbol: 'assets' },
    before: open(before, side),
    after: open(after, side),
  }));
}

function ofAsset(before: Snapshot, after: Snapshot, { token, decimals, symbol }: Asset): Change[] {
  const at = (snapshot: Snapshot) => assetBy(snapshot, token);
  const [was, is] = [at(before), at(after)];
  const unit = { decimals, symbol };
  return [
    { key: 'idle', name: `Idle ${symbol}`, unit, before: was?.idle, after: is?.idle },
    {
      key: 'liquid',
      name: `Available ${symbol} liquidity`,
      unit,
      before: was?.liquid,
      after: is?.liquid,
    },
    { key: 'held', name: `Total ${symbol} held`, unit, before: was?.held, after: is?.held },
  ];
}
