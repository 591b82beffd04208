import { isComplete } from '@/lib/domain/history/coverage';
import type { Logged, Logs } from '@/lib/domain/history/history';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import { ceilDiv, toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import type { Pool, Uses, Vault } from './uses';

type Moved = Logged & {
  /** Into the vault or pair, or out of it. */
  way: 'in' | 'out';
  asset: Address;
  /** The vault or the pair. */
  place: Address;
  /** Token units that went in, or that reached the Treasury. */
  amount: bigint;
  /** Vault shares or LP tokens that the venue got, or gave up. */
  shares: bigint;
};

/** Of a vault; `principal`: by how much what counts as put in rose or fell, token units. */
export type VaultMove = Moved & { use: 'yield'; principal: bigint };

/** Of a pair on Mars Swap, with the USDm beside the asset (18 decimals). */
export type PairMove = Moved & { use: 'liquidity'; usdm: bigint };

export type Move = VaultMove | PairMove;

/** A vault’s whole return in token units, negative for a loss; `since` is of the first deposit (Unix seconds). */
export type VaultEarned = {
  since: bigint | undefined;
  /** Came out above what was put in, and is there now above what was put in and has not come out. */
  taken: bigint;
  there: bigint;
};

/** Out of a pair and in it now, less what went in: token units, and USDm of 18 decimals. */
export type PairEarned = { since: bigint | undefined; asset: bigint; usdm: bigint };

type Position = Pick<Vault, 'asset' | 'vault' | 'shares' | 'principal' | 'held'>;
type Part = Pick<Pool, 'asset' | 'pair' | 'liquidity' | 'actualAsset' | 'actualUsdm'>;

/**
 * Everything a vault has earned since the first deposit into it, as IYieldVenue says it: the sum of `assets - principal`
 * over `Withdrawn`, and `held - principal` now. A vault that was taken off the list and put on it again goes on with
 * its account: what was written off meanwhile is among the withdrawals.
 * @param moves all there were up to the block of `vault`
 * @returns undefined where the moves do not come to the shares that there are: then they are not all there were
 */
export function vaultEarned(
  moves: readonly Move[],
  { asset, vault, shares, principal, held }: Position,
): VaultEarned | undefined {
  const own = moves.flatMap((move) => (move.use === 'yield' && isAt(move, asset, vault) ? [move] : []));
  if (netIn(own, 'shares') !== shares) return undefined;
  const taken = netIn(own, 'principal') - netIn(own, 'amount');
  return { since: firstDeposit(own), taken, there: held - principal };
}

/**
 * What came out of a pair and would come out now, less what went in, of both sides. Swap fees are in it, and what a
 * change of the price took. Undefined like `vaultEarned`.
 */
export function pairEarned(
  moves: readonly Move[],
  { asset, pair, liquidity, actualAsset, actualUsdm }: Part,
): PairEarned | undefined {
  const own = moves.flatMap((move) => (move.use === 'liquidity' && isAt(move, asset, pair) ? [move] : []));
  if (netIn(own, 'shares') !== liquidity) return undefined;
  return {
    since: firstDeposit(own),
    asset: actualAsset - netIn(own, 'amount'),
    usdm: actualUsdm - netIn(own, 'usdm'),
  };
}

/**
 * USD value (18 decimals) of a gain, or of a loss below zero, as the Treasury counts it: rounded down, so that a gain is
 * never said to be more than it is, nor a loss less.
 */
export function gainDown({ price, decimals }: Asset, amount: bigint): bigint {
  const [value, unit] = [price.referencePrice, unitOf(decimals)];
  return amount < 0n ? -ceilDiv(-amount * value, unit) : toUsdDown(amount, value, unit);
}

/** What one vault or pair has brought; `earned` as of `vaultEarned` and `pairEarned`. */
export type Result = {
  asset: Address;
  place: Address;
  /** False of one that was taken off the list: what it brought until then. */
  listed: boolean;
  /**
   * USD, 18 decimals, negative for a loss; of a pair both sides together, at $1 a USDm: against keeping them outside of
   * it. Undefined where `earned` is, and for a token that is not listed any more.
   */
  gain: bigint | undefined;
} & (
  | { use: 'yield'; earned: VaultEarned | undefined }
  | { use: 'liquidity'; earned: PairEarned | undefined }
);

/**
 * What every vault and every pair has brought up to the snapshot’s block: those that are listed, then the others in the
 * order of their first deposits. A use whose venue tells nothing has none of the others: they may well be listed.
 * @returns undefined as long as not every move up to that block is known
 */
export function earningsOf(
  { blockNumber, assets }: Pick<Snapshot, 'blockNumber' | 'assets'>,
  { vaults, pools, silent }: Uses,
  { events, state }: Logs<Move>,
): readonly Result[] | undefined {
  if (!isComplete(state) || state.to < blockNumber) return undefined;
  const moves = events.filter(({ block }) => block <= blockNumber);
  const assetOf = (token: Address) => assetBy({ assets }, token);

  const ofVault = (position: Position, listed: boolean): Result => {
    const asset = assetOf(position.asset);
    const earned = vaultEarned(moves, position);
    const gain = asset && earned && gainDown(asset, earned.taken + earned.there);
    return { use: 'yield', asset: position.asset, place: position.vault, listed, earned, gain };
  };
  const ofPair = (part: Part, listed: boolean): Result => {
    const asset = assetOf(part.asset);
    const earned = pairEarned(moves, part);
    const gain = asset && earned && gainDown(asset, earned.asset) + earned.usdm;
    return { use: 'liquidity', asset: part.asset, place: part.pair, listed, earned, gain };
  };

  const results = [
    ...vaults.map((vault) => ofVault(vault, true)),
    ...pools.map((pool) => ofPair(pool, true)),
  ];
  for (const { use, asset, place } of moves) {
    if (silent.includes(use) || resultOf(results, use, asset, place)) continue;
    results.push(
      use === 'yield'
        ? ofVault({ asset, vault: place, shares: 0n, principal: 0n, held: 0n }, false)
        : ofPair({ asset, pair: place, liquidity: 0n, actualAsset: 0n, actualUsdm: 0n }, false),
    );
  }
  return results;
}

/** The result of one vault or pair, if it is among them. */
function resultOf(
  results: readonly Result[],
  use: Result['use'],
  asset: Address,
  place: Address,
): Result | undefined {
  return results.find((result) => result.use === use && isAt(result, asset, place));
}

const isAt = (move: Pick<Moved, 'asset' | 'place'>, asset: Address, place: Address): boolean =>
  sameAddress(move.asset, asset) && sameAddress(move.place, place);

/** The sum of a figure over what went in, less that over what came out. */
const netIn = <Figure extends string>(
  moves: readonly (Pick<Moved, 'way'> & Record<Figure, bigint>)[],
  figure: Figure,
): bigint => moves.reduce((sum, move) => (move.way === 'in' ? sum + move[figure] : sum - move[figure]), 0n);

const firstDeposit = (moves: readonly Moved[]): bigint | undefined =>
  moves.find(({ way }) => way === 'in')?.time;
