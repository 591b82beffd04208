import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type AssetConfig, readConfig } from '../config';
import { compareFeed, descriptionOf, type FeedAnswers } from './feeds';

const { assets } = readConfig(join('contracts', 'deploy', 'configs', 'example.json'));

function assetOf(symbol: string): AssetConfig {
  const asset = assets.find((each) => each.symbol === symbol);
  if (!asset) throw new Error(`No ${symbol}`);
  return asset;
}

const NOW = 2_000_000_000n;
const weth = assetOf('WETH');
/** What a feed of ETH with 8 decimals, a heartbeat of 7200 seconds and a range of $200 to $100,000 should answer. */
const good = {
  description: 'ETH / USD',
  decimals: 8,
  round: { answer: 3_000_00000000n, updatedAt: NOW },
  keepsRounds: true,
};
const problems = (changes: Partial<FeedAnswers>) => compareFeed(weth, { ...good, ...changes }, NOW);
const round = (changes: Partial<NonNullable<FeedAnswers['round']>>) => ({
  round: { ...good.round, ...changes },
});

test('a feed that is what the row says has no problems', () => {
  expect(problems({})).toEqual([]);
});

test('the description is the configured one, or follows from the symbol', () => {
  expect(descriptionOf(weth)).toBe('ETH / USD');
  expect(descriptionOf(assetOf('USDC'))).toBe('USDC / USD');
});

test.each([
  ['another description', { description: 'BTC / USD' }, 'says "BTC / USD", not "ETH / USD"'],
  ['no description', { description: undefined }, 'says "nothing"'],
  ['other decimals', { decimals: 18 }, 'has 18 decimals, not 8'],
  ['no price', { round: undefined }, 'has no price'],
  ['rounds that are forgotten', { keepsRounds: false }, 'does not keep its rounds'],
  ['a price a second too old', round({ updatedAt: NOW - 7201n }), '7201 seconds old'],
  ['a time to come', round({ updatedAt: NOW + 1n }), 'in the future'],
  ['a negative price', round({ answer: -1n }), 'outside 200 to 100000'],
  ['a price just below the range', round({ answer: 199_99999999n }), 'gives 199.99999999'],
  ['a price just above the range', round({ answer: 100_000_00000001n }), 'gives 100000.00000001'],
])('%s is one named problem', (_, changes, named) => {
  expect(problems(changes)).toEqual([expect.stringContaining(named)]);
});

test('the heartbeat and both ends of the range are still good', () => {
  expect(problems(round({ updatedAt: NOW - 7200n }))).toEqual([]);
  expect(problems(round({ answer: 200_00000000n }))).toEqual([]);
  expect(problems(round({ answer: 100_000_00000000n }))).toEqual([]);
});

test('an address that answers nothing is one problem, not three', () => {
  const silent = { description: undefined, decimals: undefined, round: undefined, keepsRounds: false };
  expect(problems(silent)).toEqual([expect.stringContaining('is no feed')]);
});
