import { expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { lastAsset, rememberAsset } from './last-asset';

function store() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

test('remembers the last asset by side and chain, until browser storage is cleared', () => {
  const browser = store();
  rememberAsset('mint', { chainId: 56, token: addressOf(1) }, browser);
  rememberAsset('mint', { chainId: 56, token: addressOf(2) }, browser);
  rememberAsset('redeem', { chainId: 56, token: addressOf(3) }, browser);
  expect(lastAsset('mint', 56, browser)).toBe(addressOf(2));
  expect(lastAsset('redeem', 56, browser)).toBe(addressOf(3));
  expect(lastAsset('mint', 97, browser)).toBeUndefined();
  browser.kept.clear();
  expect(lastAsset('mint', 56, browser)).toBeUndefined();
});

test('without storage, returns nothing and does not throw', () => {
  rememberAsset('mint', { chainId: 56, token: addressOf(1) });
  expect(lastAsset('mint', 56)).toBeUndefined();
});
