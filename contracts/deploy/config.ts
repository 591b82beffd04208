import { readFileSync } from 'node:fs';
import { getAddress, isAddress, parseUnits } from 'viem';
import { z } from 'zod';
import { unfilledFields } from './before/unfilled';
import { DeployProblem } from './problem';

/** USDm of the original Mars on BNB Smart Chain. It is another token, and must not be taken for an asset. */
const ORIGINAL_USDM = '0xBb0fA2fBE9b37444f5D1dBD22e0e5bdD2afbbE85';

const address = z
  .string()
  .refine(isAddress, 'not an address (or its checksum is wrong)')
  .transform((text) => getAddress(text));
const bps = z.int().min(0).max(10_000);
const perTier = z.tuple([bps, bps, bps, bps, bps]);
/** Parses a decimal number such as "1.5" to a bigint with 18 decimals. */
const wad = z
  .string()
  .regex(/^\d+(\.\d{1,18})?$/, 'not a decimal number in quotes with at most 18 decimals')
  .transform((text) => parseUnits(text, 18));
const seconds = z
  .int()
  .min(0)
  .max(2 ** 32 - 1);
const uint32 = seconds.min(1);
const priceRange = { heartbeat: uint32, min: wad, max: wad };

/** An account, the seconds between announcing and executing, and those until a later holder of the role has it. */
const delayed = z.strictObject({ account: address, delay: seconds, grantDelay: seconds.default(0) });

/** Fields whose content nobody has compared with the chain yet. A deployment needs --accept-unconfirmed while there are any. */
const unconfirmed = <const Field extends string>(...fields: Field[]) => z.array(z.enum(fields)).optional();

const asset = z.strictObject({
  symbol: z.string().min(1),
  /** What the token itself says, where that differs from `symbol`. */
  onChainSymbol: z.string().min(1).optional(),
  token: address.refine((token) => token !== ORIGINAL_USDM, {
    message: 'is USDm of the original Mars, which is another token and never an asset',
  }),
  tier: z.int().min(1).max(4),
  decimals: z.int().min(0).max(36),
  cap: bps,
  /** Basis points: the move of the market that the feed waits for before it reports. 0 in tier 1. */
  deviation: bps,
  feed: z.strictObject({
    source: address,
    /** What the feed itself says; by default the symbol " / USD". */
    description: z.string().min(1).optional(),
    decimals: z.int().min(0).max(36),
    ...priceRange,
  }),
  unconfirmed: unconfirmed(
    ...(['token', 'onChainSymbol', 'decimals'] as const),
    ...(['feed.source', 'feed.description', 'feed.decimals', 'feed.heartbeat'] as const),
  ),
});

const schema = z
  .strictObject({
    /** For readers of the file only. */
    notes: z.array(z.string()).optional(),
    chainId: z.int().positive(),
    /** The XMS token, or the account that receives the whole supply of a new one. */
    xms: z.union([address, z.strictObject({ holder: address })]),
    /** See `Params` in contracts/src/interfaces/Types.sol; `flowBase` and `launchCap` in dollars. */
    params: z.strictObject({
      tierCaps: perTier,
      flowLimits: perTier,
      backingFloor: bps,
      supportRatio: uint32,
      lagBudget: bps,
      lossBudget: bps,
      flowBase: wad,
      launchCap: wad,
    }),
    /** All assets but XMS, in listing order. Feeds of tier 1 are checked against the peg. */
    assets: z.array(asset).min(1).max(31),
    /** XMS against USDm. The pair cannot exist before USDm, so it is created with this factory. */
    market: z.strictObject({
      factory: address,
      cap: bps,
      /** As for an asset: how far its averages may lag. */
      deviation: bps,
      ...priceRange,
      /** XMS counts nothing while the pair's USDm reserve at a fair price is below this, in USDm. */
      minDepth: wad,
      /**
       * Initial liquidity: the deployer mints `usdm` with its own units of the asset `with` and pairs it with its own
       * `xms`. XMS has a price four hours later; until then, or without a launch, the supply cap is `params.launchCap`.
       */
      launch: z.strictObject({ with: z.string(), usdm: wad, xms: wad, lpHolder: address }).optional(),
      unconfirmed: unconfirmed('factory'),
    }),
    /** Where assets may be deployed; everything here can also be listed later. */
    uses: z.strictObject({
      /** The chain's wrapped native coin, if it is one of the assets. A gateway for the native coin is then deployed. */
      wrapped: address.optional(),
      /** ERC-4626 vaults and the maximum growth per year that counts, in basis points. */
      vaults: z.array(z.strictObject({ vault: address, pace: bps })),
      /** Symbols of the assets to pair with USDm on Mars Swap. */
      pairs: z.array(z.string()).max(6),
      /** The Governors to vote in, by the symbol of their vote token. */
      governors: z.array(z.strictObject({ symbol: z.string(), governor: address })),
      /** The most that grants may be worth in 30 days, as basis points of the Treasury's value, and the shortest vesting, in seconds. */
      grants: z.strictObject({ budget: bps, minDuration: seconds }),
      unconfirmed: unconfirmed('wrapped', 'vaults', 'governors'),
    }),
    roles: z.strictObject({
      /** May change roles, after `delay` seconds. */
      admin: delayed,
      governor: delayed,
      steward: address,
      guardian: address,
    }),
  })
  .refine(
    ({ assets, market }) => !market.launch || assets.some(({ symbol }) => symbol === market.launch?.with),
    { path: ['market', 'launch', 'with'], message: 'not the symbol of one of the assets' },
  )
  .refine(({ assets }) => new Set(assets.map(({ token }) => token)).size === assets.length, {
    path: ['assets'],
    message: 'a token is listed twice',
  })
  .refine(({ assets }) => new Set(assets.map(({ symbol }) => symbol)).size === assets.length, {
    path: ['assets'],
    message: 'a symbol is used twice',
  });

/** A validated deployment configuration. USD amounts and prices have 18 decimals. */
export type Config = z.output<typeof schema>;
export type AssetConfig = Config['assets'][number];

/**
 * Reads and validates a configuration file.
 * @throws DeployProblem naming every field that is not filled in, or else every invalid one
 */
export function readConfig(path: string): Config {
  const json = readJson(path);
  const unfilled = unfilledFields(json);
  if (unfilled.length > 0) throw new DeployProblem(`${path} is not complete:\n${unfilled.join('\n')}`);
  const { data, error } = schema.safeParse(json);
  if (error) throw new DeployProblem(`${path} is not a configuration:\n${z.prettifyError(error)}`);
  return data;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new DeployProblem(`${path} can't be read: ${error instanceof Error ? error.message : error}`);
  }
}
