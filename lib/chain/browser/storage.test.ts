import { expect, test, vi } from 'vitest';
import { shieldStorage } from './shield-storage';
import { forgivingStore, localStore } from './storage';

test('a blocked storage is undefined, and preferences are simply not remembered', () => {
  vi.stubGlobal('window', {
    get localStorage() {
      throw new DOMException('blocked', 'SecurityError');
    },
  });
  expect(localStore()).toBeUndefined();
  const store = forgivingStore();
  store.setItem('a', 'b');
  store.removeItem('a');
  expect(store.getItem('a')).toBeNull();
  vi.unstubAllGlobals();
});

test('a full storage does not throw', () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const store = forgivingStore({
    getItem: () => 'old',
    setItem: full,
    removeItem: full,
    key: () => null,
    length: 0,
  });
  store.setItem('a', 'b');
  expect(store.getItem('a')).toBe('old');
});

test('if nothing can be written, unguarded code writes to nothing, and nothing is considered stored', () => {
  const setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.stubGlobal('window', { localStorage: { setItem } });
  shieldStorage();
  window.localStorage.setItem('rk-version', '2');
  expect(window.localStorage.getItem('rk-version')).toBeNull();
  expect(localStore()).toBeUndefined();
  vi.unstubAllGlobals();
});
