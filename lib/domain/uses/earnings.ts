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
  /** Vault shares or LP tokens that the venue received or gave up. */
  shares: bigint;
};

/** For a vault; `principal`: the change of the deposited amount, token units. */
export type VaultMove = Moved & { use: 'yield'; principal: bigint };

/** For a pair on Mars Swap, with the USDm paired with the asset (18 decimals). */
export type PairMove = Moved & { use: 'liquidity'; usdm: bigint };

export type Move = VaultMove | PairMove;

/** The total return of a vault in token units, negative for a loss; `since`: the first deposit (Unix seconds). */
export type VaultEarned = {
  since: bigint | undefined;
  /** Return already withdrawn, and return still in the vault. */
  taken: bigint;
  there: bigint;
};

/** Withdrawn from a pair plus what it holds now, less deposits: token units, and USDm with 18 decimals. */
export type PairEarned = { since: bigint | undefined; asset: bigint; usdm: bigint };

type Position = Pick<Vault, 'asset' | 'vault' | 'shares' | 'principal' | 'held'>;
type PairPosition = Pick<Pool, 'asset' | 'pair' | 'liquidity' | 'actualAsset' | 'actualUsdm'>;

/**
 * Everything a vault has earned since the first deposit, as defined by IYieldVenue: the sum of `assets - principal` over
 * `Withdrawn`, plus the current `held - principal`. A vault that was delisted and listed again continues its record; what
 * was written off in between is among the withdrawals.
 * @param moves all moves up to the block of `vault`
 * @returns undefined if the moves do not add up to the current shares, because some are missing
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
 * Withdrawals from a pair plus what could be withdrawn now, less deposits, for both sides. Includes swap fees and losses
 * from price changes. Undefined as in `vaultEarned`.
 */
export function pairEarned(
  moves: readonly Move[],
  { asset, pair, liquidity, actualAsset, actualUsdm }: PairPosition,
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
 * USD value (18 decimals) of a gain, or of a loss (negative), at the valuation of the Treasury. Rounded down, so that a
 * gain is never overstated and a loss never understated.
 */
export function gainDown({ price, decimals }: Asset, amount: bigint): bigint {
  const [value, unit] = [price.referencePrice, unitOf(decimals)];
  return amount < 0n ? -ceilDiv(-amount * value, unit) : toUsdDown(amount, value, unit);
}

/** The return of one vault or pair; `earned` as returned by `vaultEarned` and `pairEarned`. */
export type EarningsResult = {
  asset: Address;
  place: Address;
  /** False if it was delisted: the return is that until then. */
  listed: boolean;
  /**
   * USD, 18 decimals, negative for a loss; for a pair both sides together, at $1 per USDm, compared with holding both
   * tokens. Undefined if `earned` is, and for a delisted token.
   */
  gain: bigint | undefined;
} & (
  | { use: 'yield'; earned: VaultEarned | undefined }
  | { use: 'liquidity'; earned: PairEarned | undefined }
);

/**
 * The return of every vault and pair up to the block of the snapshot: listed ones first, then the others by first
 * deposit. If the venue of a use does not report its positions, the others are left out, as they may still be listed.
 * @returns undefined until every move up to that block is known
 */
export function earningsOf(
  { blockNumber, assets }: Pick<Snapshot, 'blockNumber' | 'assets'>,
  { vaults, pools, silent }: Uses,
  { events, state }: Logs<Move>,
): readonly EarningsResult[] | undefined {
  if (!isComplete(state) || state.to < blockNumber) return undefined;
  const moves = events.filter(({ block }) => block <= blockNumber);
  const assetOf = (token: Address) => assetBy({ assets }, token);

  const ofVault = (position: Position, listed: boolean): EarningsResult => {
    const asset = assetOf(position.asset);
    const earned = vaultEarned(moves, position);
    const gain = asset && earned && gainDown(asset, earned.taken + earned.there);
    return { use: 'yield', asset: position.asset, place: position.vault, listed, earned, gain };
  };
  const ofPair = (part: PairPosition, listed: boolean): EarningsResult => {
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
  results: readonly EarningsResult[],
  use: EarningsResult['use'],
  asset: Address,
  place: Address,
): EarningsResult | undefined {
  return results.find((result) => result.use === use && isAt(result, asset, place));
}

const isAt = (move: Pick<Moved, 'asset' | 'place'>, asset: Address, place: Address): boolean =>
  sameAddress(move.asset, asset) && sameAddress(move.place, place);

/** The sum of a figure over all deposits, less its sum over all withdrawals. */
const netIn = <Figure extends string>(
  moves: readonly (Pick<Moved, 'way'> & Record<Figure, bigint>)[],
  figure: Figure,
): bigint => moves.reduce((sum, move) => (move.way === 'in' ? sum + move[figure] : sum - move[figure]), 0n);

const firstDeposit = (moves: readonly Moved[]): bigint | undefined =>
  moves.find(({ way }) => way === 'in')?.time;
