import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ASSETS } from '@/scripts/local-chain/assets';
import { LOGOS, letterMark, logoOf } from './token-icon';

test.each([
  ['USDC', 'C'],
  ['USDT', 'T'],
  ['USDm', 'M'],
  ['USD', 'US'],
  ['WBTC', 'BT'],
  ['WETH', 'ET'],
  ['UNI', 'UN'],
  ['XMS', 'XM'],
  ['dai', 'DA'],
  ['USD₮0', '0'],
  ['𝔘𝔖', '𝔘𝔖'],
  ['💎', '?'],
  ['', '?'],
])('%s is marked %s', (symbol, mark) => {
  expect(letterMark(symbol)).toBe(mark);
});

test('every asset of the local chain, USDm and XMS have a logo of their own, wrapped coins that of the coin', () => {
  const symbols = [...ASSETS.map(({ symbol }) => symbol), 'USDm', 'XMS'];
  const logos = symbols.map(logoOf);
  expect(new Set(logos).size).toBe(symbols.length);
  expect(logos).not.toContain(-1);
  for (const name of LOGOS) expect(existsSync(`public/tokens/${name.toLowerCase()}.svg`), name).toBe(true);
  expect(logoOf('WETH')).toBe(logoOf('ETH'));
  expect(logoOf('WBTC')).not.toBe(logoOf('BTCB'));
});

test.each(['DOGE', 'usdc', 'USDM', 'constructor', ''])('%j has no logo', (symbol) => {
  expect(logoOf(symbol)).toBe(-1);
});
