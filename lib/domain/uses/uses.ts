import { worthOf } from '@/lib/domain/limits/at-work';
import { BPS, liabilitiesOf, tierOf } from '@/lib/domain/limits/limits';
import { sameAddress } from '@/lib/domain/model/address';
import { ceilDiv, saturatingSub, WAD } from '@/lib/domain/model/convert';
import type { Side } from '@/lib/domain/model/issues';
import { type Address, type Asset, type Snapshot, type VenueUse, XMS_TIER } from '@/lib/domain/model/types';

/** The Treasury's share of a Mars Swap pair of an asset and USDm. Amounts in token units, USDm with 18 decimals. */
export type Pool = {
  asset: Address;
  pair: Address;
  /** If not, only the totals remain. */
  listed: boolean;
  /** LP tokens of the Treasury, and their total supply. */
  liquidity: bigint;
  supply: bigint;
  /** The Treasury's sides at fair reserves, used for valuation, and at the current reserves. */
  fairAsset: bigint;
  fairUsdm: bigint;
  actualAsset: bigint;
  actualUsdm: bigint;
  /** Reserves of the whole pair. */
  reserveAsset: bigint;
  reserveUsdm: bigint;
  /** The first deposit (Unix seconds, 0 before it), and the totals since. */
  first: bigint;
  depositedAsset: bigint;
  depositedUsdm: bigint;
  withdrawnAsset: bigint;
  withdrawnUsdm: bigint;
};

/** The Treasury's position in an ERC-4626 vault. Amounts in token units. */
export type Vault = {
  asset: Address;
  vault: Address;
  /** If not, only the totals remain. */
  listed: boolean;
  shares: bigint;
  /** Deposits that have not been withdrawn. */
  principal: bigint;
  /** Valuation, value reported by the vault, and amount that can be withdrawn now. */
  held: bigint;
  live: bigint;
  liquid: bigint;
  /** Maximum accepted growth per year in basis points, counted from `since` (Unix seconds). */
  pace: bigint;
  since: bigint;
  /** The first deposit (Unix seconds, 0 before it), and the totals since. */
  first: bigint;
  deposited: bigint;
  withdrawn: bigint;
};

/** Vote tokens held for an external Governor. */
export type Ballot = { asset: Address; governor: Address; delegatee: Address; held: bigint; votes: bigint };

/** A vote cast by the governance venue of the Treasury, as its contract keeps it. */
export type CastVote = {
  governor: Address;
  id: bigint;
  /** An index of `supports` (`proposals.ts`), or a number specific to this Governor. */
  support: number;
  reason: string;
  block: bigint;
  /** Unix seconds. */
  time: bigint;
};

/** A grant. Amounts in token units, times in Unix seconds and durations in seconds. */
export type Grant = {
  id: bigint;
  recipient: Address;
  asset: Address;
  amount: bigint;
  claimed: bigint;
  vested: bigint;
  start: bigint;
  cliff: bigint;
  duration: bigint;
  /** Returned to the Treasury: zero unless it was revoked. */
  returned: bigint;
  /** The guardian has stopped it: it keeps vesting, but nothing can be claimed. */
  stopped: boolean;
  title: string;
  link: string;
};

/** All positions, by use. */
export type Uses = {
  pools: readonly Pool[];
  vaults: readonly Vault[];
  ballots: readonly Ballot[];
  grants: readonly Grant[];
  /** Delisted vaults and pairs. */
  former: { vaults: readonly Vault[]; pools: readonly Pool[] };
  /** The newest votes, in the order in which they were cast, and the number of older ones. */
  votes: { newest: readonly CastVote[]; older: bigint };
  /** Uses with a venue that does not report its positions: there may be more than listed above. */
  silent: readonly VenueUse[];
};

/** The market price of USDm on Mars Swap, and the arbitrage that closes the gap to $1. */
export type MarketPrice = {
  /** USD, 18 decimals, at the asset's price. */
  price: bigint;
  /** Basis points above (or, negative, below) $1, towards zero. */
  distance: bigint;
  /** Above $1: mint USDm and sell it here. Below: buy it here and redeem it. Undefined within the swap fee. */
  closes: 'mint-and-sell' | 'buy-and-redeem' | undefined;
};

/** The swap fee of Mars Swap (Uniswap V2), basis points. */
export const SWAP_FEE = 30n;

/** The market price of USDm in a pair; undefined for an empty pair or an asset without a price. */
export function marketPrice(pool: Pool, asset: Asset): MarketPrice | undefined {
  const value = worthOf(asset, pool.reserveAsset);
  if (value === 0n || pool.reserveUsdm === 0n) return undefined;
  const price = (value * WAD) / pool.reserveUsdm;
  const distance = ((price - WAD) * BPS) / WAD;
  const closes = distance > SWAP_FEE ? 'mint-and-sell' : distance < -SWAP_FEE ? 'buy-and-redeem' : undefined;
  return { price, distance, closes };
}

/** A sale to a pair: the proceeds, and the difference to the previous price, including the fee. */
export type Sale = { out: bigint; impact: bigint };

/**
 * The proceeds of selling `amount` to a pair: floor(r_out * 997 a / (1000 r_in + 997 a)), as in Uniswap V2.
 * @returns `impact` in basis points, rounded up; undefined for an empty pair or a zero amount
 */
export function saleOf(
  { reserveIn, reserveOut }: { reserveIn: bigint; reserveOut: bigint },
  amount: bigint,
): Sale | undefined {
  if (amount <= 0n || reserveIn === 0n || reserveOut === 0n) return undefined;
  const paid = amount * 997n;
  const out = (reserveOut * paid) / (reserveIn * 1000n + paid);
  const fair = amount * reserveOut;
  return { out, impact: (BPS * (fair - out * reserveIn) + fair - 1n) / fair };
}

/**
 * The sale of `paid` to a pair, if it gives more than the Treasury: an asset for USDm in place of a mint, or USDm for an
 * asset in place of a redemption.
 * @param quoted what the Treasury gives
 * @returns `more` in basis points of `quoted`, rounded down; undefined if it is less than one
 */
export function betterSale(
  { reserveAsset, reserveUsdm }: Pick<Pool, 'reserveAsset' | 'reserveUsdm'>,
  side: Side,
  paid: bigint,
  quoted: bigint,
): { out: bigint; more: bigint } | undefined {
  const [reserveIn, reserveOut] = side === 'mint' ? [reserveAsset, reserveUsdm] : [reserveUsdm, reserveAsset];
  const out = saleOf({ reserveIn, reserveOut }, paid)?.out ?? 0n;
  if (quoted <= 0n || out <= quoted) return undefined;
  const more = ((out - quoted) * BPS) / quoted;
  return more > 0n ? { out, more } : undefined;
}

/** Unharvested yield of a vault above its deposits, token units; negative for a loss. */
export const earnedIn = ({ held, principal }: Vault): bigint => held - principal;

/** The state of a grant. */
export type GrantState = 'waiting' | 'vesting' | 'vested' | 'paid' | 'revoked';

/** The state of a grant at `now` (Unix seconds of the block). */
export function grantState(
  { start, cliff, amount, vested, claimed, returned }: Grant,
  now: bigint,
): GrantState {
  if (returned > 0n) return 'revoked';
  if (claimed === amount) return 'paid';
  if (vested === amount) return 'vested';
  return now < start + cliff ? 'waiting' : 'vesting';
}

/** The amount that the recipient can claim now, token units. */
export const claimableOf = ({ vested, claimed, stopped }: Grant): bigint => (stopped ? 0n : vested - claimed);

/** The number of newest grants in the snapshot, and of older ones read at once. */
export const GRANTS_PAGE = 16n;

/** The number of grants older than these, which are newest first. */
export const olderThan = (grants: readonly Grant[]): bigint => grants.at(-1)?.id ?? 0n;

/** What these grants still owe in an asset: granted, but neither claimed nor returned. Token units. */
export function owedIn(grants: readonly Grant[], token: Address): bigint {
  return grants
    .filter(({ asset }) => sameAddress(asset, token))
    .reduce((sum, { amount, claimed, returned }) => sum + amount - claimed - returned, 0n);
}

/** Grants must leave at least this backing ratio, basis points. */
export const GRANTS_FLOOR = 10_500n;

/**
 * The surplus that grants are paid from, USD: reserves without XMS above 105 % of liabilities.
 * @returns `unsure`: assets other than XMS held without a valid price; while there is one, the contract allows no grant
 */
export function grantSurplus(snapshot: Snapshot): { surplus: bigint; unsure: readonly Asset[] } {
  const needed = ceilDiv(liabilitiesOf(snapshot) * GRANTS_FLOOR, BPS);
  const value = snapshot.value - tierOf(snapshot, XMS_TIER).value;
  const unsure = snapshot.assets.filter(
    ({ held, price, tier }) => held > 0n && tier !== XMS_TIER && price.status !== 'ok',
  );
  return { surplus: unsure.length > 0 ? 0n : saturatingSub(value, needed), unsure };
}
