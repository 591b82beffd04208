import { expect, test } from 'vitest';
import { kindOfKey } from './local-data';

test.each([
  ['mars.flow.2.abc', 'transactions'],
  ['mars.nodes.56', 'nodes'],
  ['mars.theme', 'preferences'],
  ['mars.wallet.recentConnectorId', 'preferences'],
  ['rk-recent', 'preferences'],
  ['mars.local-wallet', undefined],
  ['other.key', undefined],
])('the key %s belongs to %s', (key, kind) => {
  expect(kindOfKey(key)).toBe(kind);
});
