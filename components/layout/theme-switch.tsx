'use client';

import { useSyncExternalStore } from 'react';
import { Icon } from '@/components/ui/icon';
import { isThemeChoice, THEME_KEY, type ThemeChoice } from './theme';

const CHANGED = 'mars:theme';
const ICONS = { system: 'system', light: 'sun', dark: 'moon' } as const;

/** The document holds the choice; storage only remembers it, and may be blocked. */
function readChoice(): ThemeChoice {
  const set = document.documentElement.dataset.theme ?? null;
  return isThemeChoice(set) ? set : 'system';
}

function applyChoice(choice: ThemeChoice) {
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  window.dispatchEvent(new Event(CHANGED));
}

function rememberChoice(choice: ThemeChoice) {
  try {
    localStorage.setItem(THEME_KEY, choice);
  } catch {
    // Blocked or full: the choice then lasts until the page is closed.
  }
}

/** Follows the choice made here and in other tabs. */
function subscribe(notify: () => void) {
  const onStorage = (event: StorageEvent) => {
    if (event.key === THEME_KEY && isThemeChoice(event.newValue)) applyChoice(event.newValue);
  };
  window.addEventListener(CHANGED, notify);
  window.addEventListener('storage', onStorage);
  return () => {
    window.removeEventListener(CHANGED, notify);
    window.removeEventListener('storage', onStorage);
  };
}

/** Light, dark or system: a native select under an icon, so that every device uses its own list. */
export function ThemeSwitch() {
  const choice = useSyncExternalStore<ThemeChoice>(subscribe, readChoice, () => 'system');
  return (
    <label className="relative grid size-11 shrink-0 place-items-center rounded text-muted hover:bg-track hover:text-ink has-focus-visible:outline-2 has-focus-visible:outline-ink">
      <span className="sr-only">Theme</span>
      <Icon name={ICONS[choice]} />
      <select
        className="absolute inset-0 size-full cursor-pointer appearance-none bg-panel text-ink opacity-0"
        onChange={(event) => {
          if (!isThemeChoice(event.target.value)) return;
          applyChoice(event.target.value);
          rememberChoice(event.target.value);
        }}
        title="Theme"
        value={choice}
      >
        <option value="system">System</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </select>
    </label>
  );
}
