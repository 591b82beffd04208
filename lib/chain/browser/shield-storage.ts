import { ignoreLocalStore } from './storage';

/**
 * If localStorage is blocked or full: lets third-party code that writes to it unguarded (RainbowKit, whose failure would
 * take the page down) write to nothing instead.
 */
export function shieldStorage(): void {
  if (isWritable()) return;
  ignoreLocalStore();
  const nothing: Storage = {
    length: 0,
    key: () => null,
    getItem: () => null,
    setItem: () => {},
    removeItem: () => {},
    clear: () => {},
  };
  Object.defineProperty(window, 'localStorage', { configurable: true, value: nothing });
}

function isWritable(): boolean {
  const probe = 'mars.probe';
  try {
    window.localStorage.setItem(probe, probe);
    window.localStorage.removeItem(probe);
    return true;
  } catch {
    return false;
  }
}
