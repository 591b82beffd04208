import type { Hex } from 'viem';
import { decodeAbi } from '@/lib/chain/calls/decode-abi';
import { plainLine } from '@/lib/domain/model/plain-text';
import type { Snapshot, Venue, VenueUse } from '@/lib/domain/model/types';
import type { Ballot, CastVote, Grant, Pool, Uses, Vault } from '@/lib/domain/uses/uses';

// As in contracts/src/interfaces: IVenueDetails, IGovernanceDelegate and IGrants.
const pools = [
  {
    type: 'tuple[]',
    components: [
      { name: 'asset', type: 'address' },
      { name: 'pair', type: 'address' },
      { name: 'listed', type: 'bool' },
      { name: 'liquidity', type: 'uint256' },
      { name: 'supply', type: 'uint256' },
      { name: 'fairAsset', type: 'uint256' },
      { name: 'fairUsdm', type: 'uint256' },
      { name: 'actualAsset', type: 'uint256' },
      { name: 'actualUsdm', type: 'uint256' },
      { name: 'reserveAsset', type: 'uint256' },
      { name: 'reserveUsdm', type: 'uint256' },
      { name: 'first', type: 'uint48' },
      { name: 'depositedAsset', type: 'uint256' },
      { name: 'depositedUsdm', type: 'uint256' },
      { name: 'withdrawnAsset', type: 'uint256' },
      { name: 'withdrawnUsdm', type: 'uint256' },
    ],
  },
] as const;
const vaults = [
  {
    type: 'tuple[]',
    components: [
      { name: 'asset', type: 'address' },
      { name: 'vault', type: 'address' },
      { name: 'listed', type: 'bool' },
      { name: 'shares', type: 'uint256' },
      { name: 'principal', type: 'uint256' },
      { name: 'held', type: 'uint256' },
      { name: 'live', type: 'uint256' },
      { name: 'liquid', type: 'uint256' },
      { name: 'pace', type: 'uint16' },
      { name: 'since', type: 'uint48' },
      { name: 'first', type: 'uint48' },
      { name: 'deposited', type: 'uint256' },
      { name: 'withdrawn', type: 'uint256' },
    ],
  },
] as const;
const votes = {
  name: 'votes',
  type: 'tuple[]',
  components: [
    { name: 'governor', type: 'address' },
    { name: 'support', type: 'uint8' },
    { name: 'time', type: 'uint48' },
    { name: 'block', type: 'uint40' },
    { name: 'id', type: 'uint256' },
    { name: 'reason', type: 'string' },
  ],
} as const;
const ballots = [
  {
    name: 'ballots',
    type: 'tuple[]',
    components: [
      { name: 'asset', type: 'address' },
      { name: 'governor', type: 'address' },
      { name: 'delegatee', type: 'address' },
      { name: 'held', type: 'uint256' },
      { name: 'votes', type: 'uint256' },
    ],
  },
  { name: 'first', type: 'uint256' },
  votes,
] as const;
const terms = [
  { name: 'recipient', type: 'address' },
  { name: 'start', type: 'uint64' },
  { name: 'cliff', type: 'uint64' },
  { name: 'duration', type: 'uint64' },
  { name: 'title', type: 'string' },
  { name: 'link', type: 'string' },
] as const;
const grant = [
  { name: 'asset', type: 'address' },
  { name: 'amount', type: 'uint256' },
  { name: 'claimed', type: 'uint256' },
  { name: 'returned', type: 'uint256' },
  { name: 'terms', type: 'tuple', components: terms },
] as const;
const states = {
  name: 'states',
  type: 'tuple[]',
  components: [
    { name: 'grant', type: 'tuple', components: grant },
    { name: 'vested', type: 'uint256' },
    { name: 'claimable', type: 'uint256' },
    { name: 'stopped', type: 'bool' },
  ],
} as const;
const grants = [{ name: 'first', type: 'uint256' }, states] as const;

/**
 * The positions reported by the Treasury's venues. When a venue reports nothing or something invalid, its use is listed
 * as `silent`; its holdings are still included in the figures of the snapshot.
 */
export function usesOf({ venues }: Pick<Snapshot, 'venues'>): Uses {
  const silent: VenueUse[] = [];
  const of = <T>(wanted: VenueUse, decode: (details: Venue['details']) => readonly T[]): readonly T[] =>
    venues.flatMap(({ use, details }) => {
      if (use !== wanted) return [];
      try {
        return decode(details);
      } catch {
        silent.push(use);
        return [];
      }
    });
  const allPools = of('liquidity', decodePools);
  const allVaults = of('yield', decodeVaults);
  const governance = of('governance', (details) => [decodeAbi(ballots, details)]);
  return {
    pools: allPools.filter(({ listed }) => listed),
    vaults: allVaults.filter(({ listed }) => listed),
    former: {
      pools: allPools.filter(({ listed }) => !listed),
      vaults: allVaults.filter(({ listed }) => !listed),
    },
    ballots: governance.flatMap(([list]): readonly Ballot[] => list),
    votes: {
      newest: governance.flatMap(([, , newest]) => toVotes(newest)),
      older: governance.reduce((sum, [, first]) => sum + first, 0n),
    },
    grants: of('grants', decodeGrants),
    silent,
  };
}

const decodePools = (details: Venue['details']): readonly Pool[] =>
  decodeAbi(pools, details)[0].map(({ first, ...pool }) => ({ ...pool, first: BigInt(first) }));

const decodeVaults = (details: Venue['details']): readonly Vault[] =>
  decodeAbi(vaults, details)[0].map(({ pace, since, first, ...vault }) => ({
    ...vault,
    pace: BigInt(pace),
    since: BigInt(since),
    first: BigInt(first),
  }));

/**
 * Decodes the result of `GovernanceDelegate.castVotes`, in the order in which they were cast.
 * @throws {AbiError} if it is invalid
 */
export const decodeVotePage = (answer: Hex): readonly CastVote[] => toVotes(decodeAbi([votes], answer)[0]);

const toVotes = (page: ReturnType<typeof decodeAbi<typeof ballots>>[2]): readonly CastVote[] =>
  page.map(({ time, block, ...vote }) => ({ ...vote, time: BigInt(time), block: BigInt(block) }));

function decodeGrants(details: Venue['details']): readonly Grant[] {
  const [first, page] = decodeAbi(grants, details);
  return toGrants(first, page);
}

/**
 * Decodes the result of `Grants.grants`, of which the first is `first`; newest first.
 * @throws {AbiError} if it is invalid
 */
export const decodeGrantPage = (first: bigint, answer: Hex): readonly Grant[] =>
  toGrants(first, decodeAbi([states], answer)[0]);

type GrantStates = ReturnType<typeof decodeAbi<typeof grants>>[1];

/** Newest first. */
const toGrants = (first: bigint, page: GrantStates): readonly Grant[] =>
  page
    .map(({ grant: { asset, amount, claimed, returned, terms }, vested, stopped }, index): Grant => {
      const title = plainLine(terms.title);
      const id = first + BigInt(index);
      return { id, asset, amount, claimed, vested, returned, stopped, ...terms, title };
    })
    .reverse();
