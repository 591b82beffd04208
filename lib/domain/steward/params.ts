import { BPS, tierOf } from '@/lib/domain/limits/limits';
import type { Snapshot, TierId } from '@/lib/domain/model/types';

type Five = readonly [bigint, bigint, bigint, bigint, bigint];
type Index = 0 | 1 | 2 | 3 | 4;

/** All that governance may set on the Treasury, the contract's `struct Params`. Tier 1 first; basis points, USD and USDm. */
export type Params = {
  tierCaps: Five;
  flowLimits: Five;
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

const five = (of: (index: Index) => bigint): Five => [of(0), of(1), of(2), of(3), of(4)];

const tierCap = (index: 1 | 2 | 3 | 4): Param => ({
  name: `cap${index + 1}`,
  words: `cap of tier ${index + 1}`,
  unit: 'bps',
  of: ({ tierCaps }) => tierCaps[index],
  with: (params, value) => ({
    ...params,
    tierCaps: five((i) => (i === index ? value : params.tierCaps[i])),
  }),
  range: ({ tierCaps }) => ({ least: tierCaps[index + 1] ?? 0n, most: tierCaps[index - 1] ?? BPS }),
  why: 'No tier’s cap may be above the cap of the tier before it.',
  means: 'The largest share of the Treasury that it may get to by minting.',
});

const flowLimit = (index: Index): Param => ({
  name: `flow${index + 1}`,
  words: `hourly flow limit of tier ${index + 1}`,
  unit: 'bps',
  of: ({ flowLimits }) => flowLimits[index],
  with: (params, value) => ({
    ...params,
    flowLimits: five((i) => (i === index ? value : params.flowLimits[i])),
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
  ...([1, 2, 3, 4] as const).map(tierCap),
  ...([0, 1, 2, 3, 4] as const).map(flowLimit),
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

/** The parameters that are not the same in both. */
export const differingParams = (a: Params, b: Params): Param[] =>
  PARAMS.filter((param) => param.of(a) !== param.of(b));
