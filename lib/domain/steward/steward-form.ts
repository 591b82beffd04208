import { assetBy } from '@/lib/domain/model/address';
import type { ActionKind } from '@/lib/domain/model/steward-issue';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import type { Support } from '@/lib/domain/uses/proposals';
import { earnedIn, type Grant, grantState, type Pool, type Uses } from '@/lib/domain/uses/uses';
import { budgetParam, type GrantRules } from './grant-rules';
import { PARAMS, type Param, paramTitle } from './params';

/** Everything typed and chosen, for all actions at once, so that changing the action loses nothing. */
export type StewardForm = {
  action: ActionKind;
  /** One of `targetsOf`, for each action that was visited. */
  targets: Partial<Record<ActionKind, string>>;
  amount: string;
  proposal: string;
  support: Support;
  reason: string;
  recipient: string;
  title: string;
  link: string;
  /** Whole days, as typed: until the start, from there to the cliff, and to the end. */
  startDays: string;
  cliffDays: string;
  days: string;
  sides: Sides;
  /** The delegate: another account, or the Treasury itself. */
  voter: 'other' | 'own';
  delegatee: string;
  /** The new value of each parameter that was visited, by its name. */
  values: Partial<Record<string, string>>;
};

export type Sides = 'both' | 'mint' | 'redeem';

/** The form before anything is entered. */
export const EMPTY_STEWARD_FORM: StewardForm = {
  action: 'lend',
  targets: {},
  amount: '',
  proposal: '',
  support: 'for',
  reason: '',
  recipient: '',
  title: '',
  link: '',
  startDays: '1',
  cliffDays: '30',
  days: '365',
  sides: 'both',
  voter: 'other',
  delegatee: '',
  values: {},
};

/** A target of an action. */
export type Target = {
  value: string;
  label: string;
  asset?: Asset;
  /** The maximum amount, token units. */
  most?: bigint;
  pool?: Pool;
  from?: 'yield' | 'liquidity' | 'governance';
  governor?: Address;
  grant?: Grant;
  param?: Param;
  /** What is paused. */
  paused?: { mint: boolean; redeem: boolean };
};

/** `rules`: those of the grants contract; undefined while unknown. */
export type StewardInput = { snapshot: Snapshot; uses: Uses; rules?: GrantRules | undefined };

const THE_STEWARD: Target = { value: 'steward', label: 'All moves of assets, and new grants' };

const targetOfGrant = (grant: Grant): Target => ({
  value: `${grant.id}`,
  label: grant.title || `Grant ${grant.id}`,
  grant,
});

/** All assets, for an action that can apply to them at once. */
export const EVERY_ASSET = 'every';

/** The possible targets of an action now, in the order of the venues. */
export function targetsOf(action: ActionKind, { snapshot, uses, rules }: StewardInput): readonly Target[] {
  const of = <Position extends { asset: string }>(
    positions: readonly Position[],
    make: (position: Position, asset: Asset) => Target | undefined,
  ): Target[] =>
    positions.flatMap((position) => {
      const asset = assetBy(snapshot, position.asset);
      return (asset && make(position, asset)) ?? [];
    });
  const idle = (asset: Asset): Target => ({
    value: asset.token,
    label: targetLabelOf(asset),
    asset,
    most: asset.idle,
  });
  switch (action) {
    case 'lend':
      return of(uses.vaults, (_, asset) => idle(asset));
    case 'entrust':
      return of(uses.ballots, (_, asset) => idle(asset));
    case 'pair':
      return of(uses.pools, (pool, asset) => ({ ...idle(asset), pool }));
    case 'recall':
      return recallable(of, uses);
    case 'harvest':
      return of(uses.vaults, (vault, asset) => {
        const earned = earnedIn(vault);
        return earned > 0n
          ? { value: asset.token, label: targetLabelOf(asset), asset, most: earned }
          : undefined;
      });
    case 'vote':
      return of(uses.ballots, ({ governor }, asset) => ({
        value: governor,
        label: `${targetLabelOf(asset)} Governor`,
        governor,
      }));
    case 'grant':
      return snapshot.assets.map(idle);
    case 'revoke':
      return of(uses.grants, (grant, asset) => {
        const state = grantState(grant, snapshot.timestamp);
        return state === 'waiting' || state === 'vesting' ? { ...targetOfGrant(grant), asset } : undefined;
      });
    case 'stop-grant':
      return uses.grants
        .filter((grant) => !grant.stopped && grant.claimed + grant.returned < grant.amount)
        .map(targetOfGrant);
    case 'resume-grant':
      return uses.grants.filter(({ stopped }) => stopped).map(targetOfGrant);
    case 'stop-steward':
      return snapshot.stewardStopped ? [] : [THE_STEWARD];
    case 'resume-steward':
      return snapshot.stewardStopped ? [THE_STEWARD] : [];
    case 'grants-budget':
      return rules ? [{ value: 'budget', label: 'Grants budget', param: budgetParam(rules) }] : [];
    case 'pause':
      return [
        { value: EVERY_ASSET, label: 'Every asset' },
        ...snapshot.assets.map((asset) => ({ value: asset.token, label: targetLabelOf(asset), asset })),
      ];
    case 'reopen':
      return pausedIn(snapshot);
    case 'delegate':
      return of(uses.ballots, (_, asset) => ({ value: asset.token, label: targetLabelOf(asset), asset }));
    case 'params':
      return PARAMS.map((param) => ({ value: param.name, label: paramTitle(param), param }));
  }
}

/**
 * What is paused. While all assets are paused, the pause of a single one cannot be seen, since the Treasury reports both
 * as one.
 */
function pausedIn({ assets, mintPaused, redeemPaused }: Snapshot): Target[] {
  const own = assets.map((asset) => ({
    value: asset.token,
    label: targetLabelOf(asset),
    asset,
    paused: {
      mint: asset.mintLimit.paused && !mintPaused,
      redeem: asset.redeemLimit.paused && !redeemPaused,
    },
  }));
  const every = {
    value: EVERY_ASSET,
    label: 'Every asset',
    paused: { mint: mintPaused, redeem: redeemPaused },
  };
  return [every, ...own].filter(({ paused }) => paused.mint || paused.redeem);
}

/** The choices of minting and redemption for this target, and the effective one: only what is paused can be resumed. */
export function sidesOf(
  { sides }: StewardForm,
  { paused }: Pick<Target, 'paused'>,
): { choices: readonly Sides[]; sides: Sides } {
  const choices = (['both', 'mint', 'redeem'] as const).filter(
    (each) => !paused || ((each === 'redeem' || paused.mint) && (each === 'mint' || paused.redeem)),
  );
  return { choices, sides: choices.find((each) => each === sides) ?? choices[0] ?? sides };
}

type TargetsFor = <Position extends { asset: string }>(
  positions: readonly Position[],
  make: (position: Position, asset: Asset) => Target | undefined,
) => Target[];

function recallable(of: TargetsFor, { vaults, pools, ballots }: Uses): Target[] {
  return [
    ...of(vaults, ({ held, liquid }, asset) => place('yield', asset, held, liquid, 'its vault')),
    ...of(pools, (pool, asset) => {
      const { liquidity, actualAsset } = pool;
      const target = place('liquidity', asset, liquidity, actualAsset, 'Mars Swap');
      return target && { ...target, pool };
    }),
    ...of(ballots, ({ held }, asset) => place('governance', asset, held, held, 'governance')),
  ];
}

function place(
  from: NonNullable<Target['from']>,
  asset: Asset,
  held: bigint,
  most: bigint,
  where: string,
): Target | undefined {
  if (held === 0n) return undefined;
  return {
    value: `${from}:${asset.token}`,
    label: `${targetLabelOf(asset)} from ${where}`,
    asset,
    most,
    from,
  };
}

/** The target chosen for the action, or the first one. */
export function targetOf(form: StewardForm, targets: readonly Target[]): Target | undefined {
  const chosen = form.targets[form.action];
  return targets.find(({ value }) => value === chosen) ?? targets[0];
}

const targetLabelOf = ({ symbol }: Asset): string => symbol || 'Unnamed token';
