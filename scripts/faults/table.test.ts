import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FAULTS, PHASES } from './rpc-faults';
import { TABLE, tableOfFaults, tableOfWalletFaults, WALLET_TABLE } from './table';
import { ENDINGS, KINDS, FAULTS as WALLET_FAULTS } from './wallet-faults';

test.each([
  [TABLE, tableOfFaults],
  [WALLET_TABLE, tableOfWalletFaults],
])('the page %s is up to date: otherwise run "npm run faults"', (path, text) => {
  expect(readFileSync(path, 'utf8')).toBe(text());
});

test('at least 20 faults in six phases, each with a name of its own, and every phase is tried in the browser', () => {
  expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
  expect(FAULTS.length).toBeGreaterThanOrEqual(20);
  expect(new Set(FAULTS.map(({ inBrowser }) => inBrowser))).toEqual(new Set(PHASES));
});

test('at least 30 faults of wallets during seven kinds of transactions, each with a name of its own, with every ending', () => {
  expect(new Set(WALLET_FAULTS.map(({ name }) => name)).size).toBe(WALLET_FAULTS.length);
  expect(WALLET_FAULTS.length).toBeGreaterThanOrEqual(30);
  expect(KINDS).toHaveLength(7);
  expect(new Set(WALLET_FAULTS.map(({ ending }) => ending))).toEqual(new Set(Object.keys(ENDINGS)));
});
