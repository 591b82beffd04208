import { BPS, tierOf } from '@/lib/domain/limits/limits';
import { WAD } from '@/lib/domain/model/convert';
import { type PerTier, perTier, type Snapshot, TIER_IDS, type TierId } from '@/lib/domain/model/types';

/**
 * Everything governance can set on the Treasury: the contract's `struct Params`. Tier 1 first; in basis points, USD and
 * USDm.
 */
export type Params = {
  tierCaps: PerTier<bigint>;
  flowLimits: PerTier<bigint>;
  backingFloor: bigint;
  supportRatio: bigint;
  lagBudget: bigint;
  lossBudget: bigint;
  flowBase: bigint;
  launchCap: bigint;
};

/** The unit of a parameter: basis points, or USD or USDm with 18 decimals. */
export type ParamUnit = 'bps' | 'usd' | 'usdm';

/** One parameter: its name, its name in a sentence, and the values that the contract accepts given the others. */
export type Param = {
  name: string;
  words: string;
  unit: ParamUnit;
  of: (params: Params) => bigint;
  with: (params: Params, value: bigint) => Params;
  /** After `pack` of Valuer.sol. */
  range: (params: Params) => { least: bigint; most: bigint };
  /** Why that range applies. */
  why: string;
  /** What it controls. */
  means: string;
};

/** The most that the contract accepts for amounts. */
const MOST_USD = 100_000_000n * WAD;

/** The value of the tier before (-1), of the tier itself (0), or of the tier after it (1). */
const ofTier = (values: PerTier<bigint>, tier: TierId, step = 0): bigint | undefined =>
  values[TIER_IDS.indexOf(tier) + step];

const withTier = (values: PerTier<bigint>, tier: TierId, value: bigint): PerTier<bigint> =>
  perTier((id) => (id === tier ? value : (ofTier(values, id) ?? 0n)));

const tierCap = (tier: TierId): Param => ({
  name: `cap${tier}`,
  words: `tier ${tier} cap`,
  unit: 'bps',
  of: ({ tierCaps }) => ofTier(tierCaps, tier) ?? 0n,
  with: (params, value) => ({
    ...params,
    tierCaps: withTier(params.tierCaps, tier, value),
  }),
  range: ({ tierCaps }) => ({
    least: ofTier(tierCaps, tier, 1) ?? 0n,
    most: ofTier(tierCaps, tier, -1) ?? BPS,
  }),
  why: 'A tier’s cap cannot exceed the cap of the tier before it.',
  means: 'The maximum share of the Treasury this tier can reach through minting.',
});

const flowLimit = (tier: TierId): Param => ({
  name: `flow${tier}`,
  words: `tier ${tier} hourly limit`,
  unit: 'bps',
  of: ({ flowLimits }) => ofTier(flowLimits, tier) ?? 0n,
  with: (params, value) => ({
    ...params,
    flowLimits: withTier(params.flowLimits, tier, value),
  }),
  range: () => ({ least: 0n, most: BPS }),
  why: 'It is a share of the Treasury’s value.',
  means: 'The maximum inflow or outflow per asset per hour.',
});

type Single = Exclude<keyof Params, 'tierCaps' | 'flowLimits'>;

const single = (
  name: Single,
  about: Pick<Param, 'words' | 'unit' | 'why' | 'means'>,
  least: bigint,
  most: bigint,
): Param => ({
  name,
  ...about,
  of: (params) => params[name],
  with: (params, value) => ({ ...params, [name]: value }),
  range: () => ({ least, most }),
});

const BOUNDS = 'The contract does not accept other values.';

/** Every parameter that can be changed. The cap of tier 1 is not among them: it is always 100%. */
export const PARAMS: readonly Param[] = [
  // The contract fixes the cap of the first tier at 100 %.
  ...TIER_IDS.slice(1).map(tierCap),
  ...TIER_IDS.map(flowLimit),
  single(
    'backingFloor',
    {
      words: 'backing floor',
      unit: 'bps',
      why: 'It is a share of liabilities.',
      means: 'Below this ratio, minting is closed and only pro-rata redemption is available.',
    },
    9000n,
    9990n,
  ),
  single(
    'supportRatio',
    {
      words: 'support ratio',
      unit: 'bps',
      why: 'XMS market cap must at least equal the USDm it supports.',
      means: 'XMS market cap required for the USDm minted.',
    },
    BPS,
    1_000_000n,
  ),
  single(
    'lagBudget',
    {
      words: 'daily lag budget',
      unit: 'bps',
      why: BOUNDS,
      means: 'What lagging prices may cost per day. Limits the hourly flow of volatile assets.',
    },
    1n,
    100n,
  ),
  single(
    'lossBudget',
    {
      words: 'weekly loss budget',
      unit: 'bps',
      why: BOUNDS,
      means: 'What the steward’s moves may cost per week.',
    },
    0n,
    200n,
  ),
  single(
    'flowBase',
    {
      words: 'hourly limit base',
      unit: 'usd',
      why: BOUNDS,
      means: 'Hourly limits are calculated on at least this value.',
    },
    0n,
    MOST_USD,
  ),
  single(
    'launchCap',
    {
      words: 'launch cap',
      unit: 'usdm',
      why: BOUNDS,
      means: 'This much can be minted at any XMS price.',
    },
    0n,
    MOST_USD,
  ),
];

/** Its name as a title: "Tier 2 cap". */
export const paramTitle = ({ words }: Param): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The parameters at a block. */
export function paramsOf(snapshot: Snapshot): Params {
  const { backingFloor, supportRatio, lagBudget, lossBudget, leastFlowBase, launchCap } = snapshot;
  return {
    tierCaps: perTier((id) => tierOf(snapshot, id).cap),
    flowLimits: perTier((id) => tierOf(snapshot, id).flowLimit),
    backingFloor,
    supportRatio,
    lagBudget,
    lossBudget,
    flowBase: leastFlowBase,
    launchCap,
  };
}

/** The parameters that differ between the two. */
export const differingParams = (a: Params, b: Params): Param[] =>
  PARAMS.filter((param) => param.of(a) !== param.of(b));
