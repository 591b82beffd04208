import { encodeAbiParameters, type Hex, parseAbiParameters } from 'viem';
import { expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import type { VenueUse } from '@/lib/domain/model/types';
import { decodeGrantPage, usesOf } from './venue-details';

const telling = (use: VenueUse, details: Hex) => ({ venues: [{ venue: addressOf(1), use, details }] });
const NOTHING = { pools: [], vaults: [], ballots: [], grants: [] };

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
  expect(usesOf(telling(use, details))).toEqual({ ...NOTHING, silent: [use] });
});

test('an empty list is a result, and no use is silent', () => {
  const none = encodeAbiParameters(parseAbiParameters('uint256[]'), [[]]);
  expect(usesOf(telling('yield', none))).toEqual({ ...NOTHING, silent: [] });
});
