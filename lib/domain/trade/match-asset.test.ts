import { expect, test } from 'vitest';
import { assetOf } from '@/lib/domain/limits/fixture';
import { matchesAsset } from './match-asset';

const wbtc = assetOf({
  token: '0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599',
  symbol: 'WBTC',
  name: 'Wrapped BTC',
});

test.each([
  ['', true],
  ['btc', true],
  [' wrapped ', true],
  ['0x2260fac5', true],
  ['0x2260FAC5E5542a773Aa44fBCfeDf7C193bc2C599', true],
  ['0x99', false],
  ['2260', false],
  ['usdc', false],
])('%j finds WBTC: %s', (query, found) => {
  expect(matchesAsset(wbtc, query)).toBe(found);
});
