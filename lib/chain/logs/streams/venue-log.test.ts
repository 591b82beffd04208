import { encodeEventTopics, pad } from 'viem';
import { describe, expect, test } from 'vitest';
import { liquidityVenueAbi } from '@/abis/liquidity-venue';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { tab } from '@/lib/chain/browser/tab-visibility';
import { LogReader } from '@/lib/chain/logs/log-reader';
import { LogStore } from '@/lib/chain/logs/log-store';
import { DEPLOYMENT, LogChain, nodesOf, timeOf, USDC, word } from '@/lib/chain/logs/test-log-chain';
import { addressOf } from '@/lib/domain/limits/fixture';
import { venueStream } from './venue-log';

const [YIELD, SWAP] = [addressOf(31), addressOf(32)];
const [SECOND_YIELD, SECOND_SWAP] = [addressOf(33), addressOf(34)];
const [VAULT, PAIR] = [addressOf(41), addressOf(42)];
const deployment = { ...DEPLOYMENT, yieldVenue: YIELD, liquidityVenue: SWAP };

const vaultTopics = (eventName: 'Deposited' | 'Withdrawn' | 'VaultListed') => {
  const [topic] = encodeEventTopics({ abi: yieldVenueAbi, eventName });
  return [String(topic), pad(USDC), pad(VAULT)];
};
const pairTopics = (eventName: 'Deposited' | 'Withdrawn') => {
  const [topic] = encodeEventTopics({ abi: liquidityVenueAbi, eventName });
  return [String(topic), pad(USDC), pad(PAIR)];
};
const words = (...values: number[]) => `0x${values.map((value) => word(value).slice(2)).join('')}`;

/** Reads the events of the venues. */
async function read(chain: LogChain, listed: Parameters<typeof venueStream>[1] = []) {
  const deps = { nodes: await nodesOf(chain), store: new LogStore(), tab };
  let changed = () => {};
  const reader = new LogReader(venueStream(deployment, listed), deps, () => changed());
  await new Promise<void>((resolve) => {
    changed = () => {
      if (reader.state.phase === 'complete') resolve();
    };
    reader.see(BigInt(chain.head));
  });
  reader.stop();
  return { events: reader.lists.flat(), state: reader.state };
}

test('deposits into and withdrawals from a vault and a pair, each by the event of its venue', async () => {
  const chain = new LogChain(3000, []);
  chain.add(20, vaultTopics('VaultListed'), words(500), YIELD);
  chain.add(30, vaultTopics('Deposited'), words(100, 90), YIELD);
  chain.add(40, pairTopics('Deposited'), words(7, 8, 9), SWAP);
  // The same topic and number of figures, with another meaning.
  chain.add(50, vaultTopics('Withdrawn'), words(60, 50, 40), YIELD);
  chain.add(2990, pairTopics('Withdrawn'), words(4, 5, 6), SWAP);
  const { events, state } = await read(chain);
  const at = (block: number) => ({ block: BigInt(block), time: BigInt(timeOf(block)), asset: USDC });
  expect(pairTopics('Withdrawn')[0]).toBe(vaultTopics('Withdrawn')[0]);
  expect(events).toMatchObject([
    { ...at(30), use: 'yield', way: 'in', place: VAULT, amount: 100n, shares: 90n, principal: 100n },
    { ...at(40), use: 'liquidity', way: 'in', place: PAIR, amount: 7n, usdm: 8n, shares: 9n },
    { ...at(50), use: 'yield', way: 'out', place: VAULT, amount: 60n, shares: 50n, principal: 40n },
    { ...at(2990), use: 'liquidity', way: 'out', place: PAIR, amount: 4n, usdm: 5n, shares: 6n },
  ]);
  expect(events).toHaveLength(4);
  expect(state.completeSince).toBe(BigInt(timeOf(10)));
});

test('other listed venues are read like those of the deployment, by their use', async () => {
  const chain = new LogChain(200, []);
  chain.add(30, vaultTopics('Withdrawn'), words(1, 2, 3), SECOND_YIELD);
  chain.add(31, pairTopics('Withdrawn'), words(1, 2, 3), SECOND_SWAP);
  const listed = [
    { venue: SECOND_SWAP, use: 'liquidity' },
    { venue: SECOND_YIELD, use: 'yield' },
  ] as const;
  expect((await read(chain, listed)).events).toMatchObject([
    { use: 'yield', amount: 1n, shares: 2n, principal: 3n },
    { use: 'liquidity', amount: 1n, usdm: 2n, shares: 3n },
  ]);
});

test('stored data of other venues is not used for these', () => {
  const listed = [
    { venue: SECOND_YIELD, use: 'yield' },
    { venue: SECOND_SWAP, use: 'liquidity' },
    { venue: addressOf(35), use: 'grants' },
  ] as const;
  const [lend, pair] = listed;
  const names = [[], [lend], [pair], [lend, pair]].map((list) => venueStream(deployment, list).name);
  expect(new Set(names).size).toBe(4);
  expect(venueStream(deployment, [pair, lend]).name).toBe(names[3]);
  expect(venueStream(deployment, listed).name).toBe(names[3]);
  // Those of the deployment are read whether or not they are listed.
  expect(venueStream(deployment, [{ venue: deployment.yieldVenue, use: 'yield' }]).name).toBe(names[0]);
});

describe('stored moves', () => {
  const { check } = venueStream(deployment, []);
  const at = { block: 1n, logIndex: 0, hash: word(1), time: 2n };
  const lent = {
    ...at,
    use: 'yield',
    way: 'out',
    asset: USDC,
    place: VAULT,
    amount: 1n,
    shares: 2n,
    principal: 3n,
  };
  const { principal, ...rest } = lent;
  const paired = { ...rest, use: 'liquidity', usdm: principal };

  test('are accepted as they would be read', () => {
    expect(check(lent)).toBe(lent);
    expect(check(paired)).toBe(paired);
  });

  test.each([
    ['nothing', undefined],
    ['no place', { ...lent, place: 'here' }],
    ['a number', { ...lent, amount: 1 }],
    ['less than nothing', { ...lent, shares: -1n }],
    ['another way', { ...lent, way: 'round' }],
    ['a vault without its principal', rest],
    ['a pair without its USDm', { ...rest, use: 'liquidity' }],
    ['another use', { ...lent, use: 'grants' }],
    ['no time', { ...lent, time: undefined }],
  ])('is not taken with %s', (_, kept) => {
    expect(check(kept)).toBeUndefined();
  });
});
