import { encodeAbiParameters, type Hex, parseAbiParameters } from 'viem';
import { expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import type { VenueUse } from '@/lib/domain/model/types';
import { NO_USES, poolOf, vaultOf } from '@/lib/domain/uses/fixture';
import { decodeGrantPage, decodeVotePage, usesOf } from './venue-details';

const telling = (use: VenueUse, details: Hex) => ({ venues: [{ venue: addressOf(1), use, details }] });

const GRANTS = parseAbiParameters([
  'uint256 first, State[] states',
  'struct State { Grant grant; uint256 vested; uint256 claimable; bool stopped; }',
  'struct Grant { address asset; uint256 amount; uint256 claimed; uint256 returned; Terms terms; }',
  'struct Terms { address recipient; uint64 start; uint64 cliff; uint64 duration; string title; string link; }',
]);

function state(title: string) {
  const times = { start: 10n, cliff: 2n, duration: 20n };
  const terms = { recipient: addressOf(3), ...times, title, link: 'https://a.example' };
  const grant = { asset: addressOf(2), amount: 100n, claimed: 5n, returned: 0n, terms };
  return { grant, vested: 30n, claimable: 25n, stopped: true };
}

test('grants come newest first, with their IDs and terms', () => {
  const details = encodeAbiParameters(GRANTS, [7n, [state('Older'), state('Newer')]]);
  const [newer, older] = usesOf(telling('grants', details)).grants;
  expect([newer?.id, newer?.title, older?.id, older?.title]).toEqual([8n, 'Newer', 7n, 'Older']);
  expect(older).toEqual({
    id: 7n,
    asset: addressOf(2),
    amount: 100n,
    claimed: 5n,
    returned: 0n,
    stopped: true,
    vested: 30n,
    recipient: addressOf(3),
    start: 10n,
    cliff: 2n,
    duration: 20n,
    title: 'Older',
    link: 'https://a.example',
  });
});

test('the title of a grant is one line without reversing characters', () => {
  const page = [state('For\u202E the\r\npoor\u0000')];
  expect(usesOf(telling('grants', encodeAbiParameters(GRANTS, [7n, page]))).grants[0]?.title).toBe(
    'For the poor',
  );
});

test('grants requested by ID come in the same form', () => {
  const [, states] = GRANTS;
  const page = [state('Older'), state('Newer')];
  const answer = encodeAbiParameters([states], [page]);
  const told = encodeAbiParameters(GRANTS, [3n, page]);
  expect(decodeGrantPage(3n, answer)).toEqual(usesOf(telling('grants', told)).grants);
  expect(() => decodeGrantPage(3n, '0x')).toThrow();
});

test.each<[string, VenueUse, Hex]>([
  ['says nothing', 'yield', '0x'],
  ['says something else', 'liquidity', '0x1234'],
  ['says what ends midway', 'governance', `0x${'20'.padStart(64, '0')}${'1'.padStart(64, '0')}`],
])('a venue that %s has no positions and does not affect others', (_, use, details) => {
  expect(usesOf(telling(use, details))).toEqual({ ...NO_USES, silent: [use] });
});

test('an empty list is a result, and no use is silent', () => {
  const none = encodeAbiParameters(parseAbiParameters('uint256[]'), [[]]);
  expect(usesOf(telling('yield', none))).toEqual(NO_USES);
});

const [VAULTS] = parseAbiParameters([
  'Vault[] vaults',
  'struct Vault { address asset; address vault; bool listed; uint256 shares; uint256 principal; uint256 held; uint256 live; uint256 liquid; uint16 pace; uint48 since; uint48 first; uint256 deposited; uint256 withdrawn; }',
]);
const [PAIRS] = parseAbiParameters([
  'Pair[] pairs',
  'struct Pair { address asset; address pair; bool listed; uint256 liquidity; uint256 supply; uint256 fairAsset; uint256 fairUsdm; uint256 actualAsset; uint256 actualUsdm; uint256 reserveAsset; uint256 reserveUsdm; uint48 first; uint256 depositedAsset; uint256 depositedUsdm; uint256 withdrawnAsset; uint256 withdrawnUsdm; }',
]);

test('delisted vaults and pairs come apart from listed ones, with their totals', () => {
  const vault = vaultOf({ held: 7n, first: 9n, deposited: 5n, withdrawn: 1n });
  const formerVault = vaultOf({ vault: addressOf(60), listed: false, first: 3n, deposited: 4n });
  const told = [vault, formerVault].map((row) => ({
    ...row,
    pace: Number(row.pace),
    since: Number(row.since),
    first: Number(row.first),
  }));
  const uses = usesOf(telling('yield', encodeAbiParameters([VAULTS], [told])));
  expect(uses).toEqual({ ...NO_USES, vaults: [vault], former: { vaults: [formerVault], pools: [] } });

  const pool = poolOf({ liquidity: 7n, first: 9n, depositedAsset: 5n, withdrawnUsdm: 1n });
  const formerPool = poolOf({ pair: addressOf(61), listed: false, first: 3n, depositedUsdm: 4n });
  const pairs = [pool, formerPool].map((row) => ({ ...row, first: Number(row.first) }));
  expect(usesOf(telling('liquidity', encodeAbiParameters([PAIRS], [pairs])))).toEqual({
    ...NO_USES,
    pools: [pool],
    former: { vaults: [], pools: [formerPool] },
  });
});

const GOVERNANCE = parseAbiParameters([
  'Ballot[] ballots, uint256 first, Vote[] votes',
  'struct Ballot { address asset; address governor; address delegatee; uint256 held; uint256 votes; }',
  'struct Vote { address governor; uint8 support; uint48 time; uint40 blockNumber; uint256 proposalId; string reason; }',
]);

test('votes come in the order in which they were cast, and in the same form by page', () => {
  const ballot = {
    asset: addressOf(1),
    governor: addressOf(2),
    delegatee: addressOf(3),
    held: 4n,
    votes: 5n,
  };
  const vote = (proposalId: bigint) => ({
    governor: addressOf(2),
    support: 1,
    time: 100,
    blockNumber: 10,
    proposalId,
    reason: 'Good.',
  });
  const page = [vote(2n ** 256n - 1n), vote(8n)];
  const { ballots, votes } = usesOf(
    telling('governance', encodeAbiParameters(GOVERNANCE, [[ballot], 3n, page])),
  );
  expect(ballots).toEqual([ballot]);
  expect(votes.older).toBe(3n);
  const read = { governor: addressOf(2), support: 1, time: 100n, block: 10n, reason: 'Good.' };
  expect(votes.newest).toEqual([
    { ...read, id: 2n ** 256n - 1n },
    { ...read, id: 8n },
  ]);
  const [, , abi] = GOVERNANCE;
  expect(decodeVotePage(encodeAbiParameters([abi], [page]))).toEqual(votes.newest);
  expect(() => decodeVotePage('0x')).toThrow();
});
