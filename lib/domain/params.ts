import { BPS, tierOf } from './limits';
import type { Snapshot, TierId } from './types';

type Five = readonly [bigint, bigint, bigint, bigint, bigint];
type Index = 0 | 1 | 2 | 3 | 4;

/** Everything governance can set on the Treasury: the contract's `struct Params`. Tier 1 first; basis points, USD and USDm. */
export type Params = {
  tierCaps: Five;
  flowLimits: Five;
  backingFloor: bigint;
  supportRatio: bigint;
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
  /** After `_checkParams` of TreasuryAdmin.sol, and the sizes of the fields. */
  range: (params: Params) => { least: bigint; most: bigint };
  /** Why that range applies. */
  why: string;
  /** What it controls. */
  means: string;
};

const MAX_UINT32 = 2n ** 32n - 1n;
const MAX_UINT128 = 2n ** 128n - 1n;

const five = (of: (index: Index) => bigint): Five => [of(0), of(1), of(2), of(3), of(4)];

const tierCap = (index: 1 | 2 | 3 | 4): Param => ({
  name: `cap${index + 1}`,
  words: `tier ${index + 1} cap`,
  unit: 'bps',
  of: ({ tierCaps }) => tierCaps[index],
  with: (params, value) => ({
    ...params,
    tierCaps: five((i) => (i === index ? value : params.tierCaps[i])),
  }),
  range: ({ tierCaps }) => ({ least: tierCaps[index + 1] ?? 0n, most: tierCaps[index - 1] ?? BPS }),
  why: 'A tier’s cap cannot exceed the cap of the tier before it.',
  means: 'The maximum share of the Treasury this tier can reach through minting.',
});

const flowLimit = (index: Index): Param => ({
  name: `flow${index + 1}`,
  words: `tier ${index + 1} hourly limit`,
  unit: 'bps',
  of: ({ flowLimits }) => flowLimits[index],
  with: (params, value) => ({
    ...params,
    flowLimits: five((i) => (i === index ? value : params.flowLimits[i])),
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

const SIZE = 'The contract does not accept a larger number.';

/** Every parameter that can be changed. The cap of tier 1 is not among them: it is always 100%. */
export const PARAMS: readonly Param[] = [
  ...([1, 2, 3, 4] as const).map(tierCap),
  ...([0, 1, 2, 3, 4] as const).map(flowLimit),
  single(
    'backingFloor',
    {
      words: 'backing floor',
      unit: 'bps',
      why: 'It is a share of liabilities.',
      means: 'Below this ratio, only pro-rata redemption is available.',
    },
    0n,
    BPS,
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
    MAX_UINT32,
  ),
  single(
    'flowBase',
    {
      words: 'hourly limit base',
      unit: 'usd',
      why: SIZE,
      means: 'Hourly limits are calculated on at least this value.',
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
      means: 'This much can be minted at any XMS price.',
    },
    0n,
    MAX_UINT128,
  ),
];

/** Its name as a title: "Tier 2 cap". */
export const paramTitle = ({ words }: Param): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The parameters at a block. */
export function paramsOf(snapshot: Snapshot): Params {
  const { backingFloor, supportRatio, flowBase, launchCap } = snapshot;
  const ids: readonly [TierId, TierId, TierId, TierId, TierId] = [1, 2, 3, 4, 5];
  return {
    tierCaps: five((index) => tierOf(snapshot, ids[index]).cap),
    flowLimits: five((index) => tierOf(snapshot, ids[index]).flowLimit),
    backingFloor,
    supportRatio,
    flowBase,
    launchCap,
  };
}

/** The parameters that differ between the two. */
export const differingParams = (a: Params, b: Params): Param[] =>
  PARAMS.filter((param) => param.of(a) !== param.of(b));
