import { decodeAbiParameters, parseAbiParameters } from 'viem';
import type { Snapshot, Venue, VenueUse } from '@/lib/domain/types';
import type { Ballot, Grant, Pool, Uses, Vault } from '@/lib/domain/uses';

// As in contracts/src/interfaces/IVenueDetails.sol.
const pools = parseAbiParameters([
  'Pool[]',
  'struct Pool { address asset; address pair; uint256 liquidity; uint256 supply; uint256 fairAsset; uint256 fairUsdm; uint256 actualAsset; uint256 actualUsdm; uint256 reserveAsset; uint256 reserveUsdm; }',
]);
const vaults = parseAbiParameters([
  'Vault[]',
  'struct Vault { address asset; address vault; uint256 shares; uint256 principal; uint256 held; uint256 live; uint256 liquid; uint16 pace; uint48 since; }',
]);
const ballots = parseAbiParameters([
  'Ballot[]',
  'struct Ballot { address asset; address governor; address delegatee; uint256 held; uint256 votes; }',
]);
const grants = parseAbiParameters([
  'uint256 first, State[] states',
  'struct State { Grant grant; uint256 vested; uint256 claimable; }',
  'struct Grant { address asset; uint256 amount; uint256 claimed; uint256 returned; Terms terms; }',
  'struct Terms { address recipient; uint64 start; uint64 cliff; uint64 duration; string title; string link; }',
]);

/**
 * What the Treasury's venues say of their positions. A venue that says nothing, or nothing that makes sense, has none
 * here: what it holds still counts in the snapshot's figures.
 */
export function usesOf({ venues }: Pick<Snapshot, 'venues'>): Uses {
  const of = <T>(use: VenueUse, decode: (details: Venue['details']) => readonly T[]) =>
    venues.filter((venue) => venue.use === use).flatMap(({ details }) => orNothing(() => decode(details)));
  return {
    pools: of('liquidity', (details): readonly Pool[] => decodeAbiParameters(pools, details)[0]),
    vaults: of('yield', (details): readonly Vault[] =>
      decodeAbiParameters(vaults, details)[0].map((vault) => ({
        ...vault,
        pace: BigInt(vault.pace),
        since: BigInt(vault.since),
      })),
    ),
    ballots: of('governance', (details): readonly Ballot[] => decodeAbiParameters(ballots, details)[0]),
    grants: of('grants', decodeGrants),
  };
}

/** Newest first. */
function decodeGrants(details: Venue['details']): readonly Grant[] {
  const [first, states] = decodeAbiParameters(grants, details);
  return states
    .map(({ grant: { asset, amount, claimed, returned, terms }, vested }, index): Grant => {
      return { id: first + BigInt(index), asset, amount, claimed, vested, returned, ...terms };
    })
    .reverse();
}

function orNothing<T>(decode: () => readonly T[]): readonly T[] {
  try {
    return decode();
  } catch {
    return [];
  }
}
