import { BPS, tierOf } from '@/lib/domain/limits/limits';
import { type PerTier, perTier, type Snapshot, TIER_IDS, type TierId } from '@/lib/domain/model/types';

/** All that governance may set on the Treasury, the contract's `struct Params`. Tier 1 first; basis points, USD and USDm. */
export type Params = {
  tierCaps: PerTier<bigint>;
  flowLimits: PerTier<bigint>;
  backingFloor: bigint;
  supportRatio: bigint;
  flowBase: bigint;
  launchCap: bigint;
};

/** In what a parameter is counted: basis points, or USD or USDm of 18 decimals. */
export type ParamUnit = 'bps' | 'usd' | 'usdm';

/** One parameter: its name, how it is called in a sentence, and what the contract lets it be beside the others. */
export type Param = {
  name: string;
  words: string;
  unit: ParamUnit;
  of: (params: Params) => bigint;
  with: (params: Params, value: bigint) => Params;
  /** After `_checkParams` of TreasuryAdmin.sol, and the sizes of the fields. */
  range: (params: Params) => { least: bigint; most: bigint };
  /** Why it is held to that. */
  why: string;
  /** What it decides. */
  means: string;
};

const MAX_UINT32 = 2n ** 32n - 1n;
const MAX_UINT128 = 2n ** 128n - 1n;

/** Of the tier before it (-1), of itself (0), of the one after it (1). */
const ofTier = (values: PerTier<bigint>, tier: TierId, step = 0): bigint | undefined =>
  values[TIER_IDS.indexOf(tier) + step];

const withTier = (values: PerTier<bigint>, tier: TierId, value: bigint): PerTier<bigint> =>
  perTier((id) => (id === tier ? value : (ofTier(values, id) ?? 0n)));

const tierCap = (tier: TierId): Param => ({
  name: `cap${tier}`,
  words: `cap of tier ${tier}`,
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
  why: 'No tier’s cap may be above the cap of the tier before it.',
  means: 'The largest share of the Treasury that it may get to by minting.',
});

const flowLimit = (tier: TierId): Param => ({
  name: `flow${tier}`,
  words: `hourly flow limit of tier ${tier}`,
  unit: 'bps',
  of: ({ flowLimits }) => ofTier(flowLimits, tier) ?? 0n,
  with: (params, value) => ({
    ...params,
    flowLimits: withTier(params.flowLimits, tier, value),
  }),
  range: () => ({ least: 0n, most: BPS }),
  why: 'It is a share of what the Treasury is worth.',
  means: 'What may come in, or go out, of one asset in an hour.',
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

const SIZE = 'The contract keeps no larger number.';

/** Every parameter that can be changed: the cap of tier 1 can't, it is 100% always. */
export const PARAMS: readonly Param[] = [
  // The contract holds the cap of the first tier to 100 %.
  ...TIER_IDS.slice(1).map(tierCap),
  ...TIER_IDS.map(flowLimit),
  single(
    'backingFloor',
    {
      words: 'backing floor',
      unit: 'bps',
      why: 'It is a share of what is owed.',
      means: 'Below this backing ratio USDm is redeemed pro rata only.',
    },
    0n,
    BPS,
  ),
  single(
    'supportRatio',
    {
      words: 'support ratio',
      unit: 'bps',
      why: 'XMS has to be worth at least what it stands behind.',
      means: 'What XMS has to be worth for the USDm that is minted.',
    },
    BPS,
    MAX_UINT32,
  ),
  single(
    'flowBase',
    {
      words: 'base of the flow limits',
      unit: 'usd',
      why: SIZE,
      means: 'Flow limits are shares of at least this value.',
    },
    0n,
    MAX_UINT128,
  ),
  single(
    'launchCap',
    {
      words: 'launch cap',
      unit: 'usdm',
      why: SIZE,
      means: 'So much may be minted whatever XMS is worth.',
    },
    0n,
    MAX_UINT128,
  ),
];

/** Its name on its own: "Cap of tier 2". */
export const paramTitle = ({ words }: Param): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The parameters at a block. */
export function paramsOf(snapshot: Snapshot): Params {
  const { backingFloor, supportRatio, flowBase, launchCap } = snapshot;
  return {
    tierCaps: perTier((id) => tierOf(snapshot, id).cap),
    flowLimits: perTier((id) => tierOf(snapshot, id).flowLimit),
    backingFloor,
    supportRatio,
    flowBase,
    launchCap,
  };
}

/** The parameters that are not the same in both. */
export const differingParams = (a: Params, b: Params): Param[] =>
  PARAMS.filter((param) => param.of(a) !== param.of(b));
