'use client';

import { useSyncExternalStore } from 'react';
import { storedText } from '@/lib/chain/browser/stored-text';
import { isThemeChoice, THEME_KEY, type ThemeChoice } from './theme';

const stored = storedText(THEME_KEY);

function readChoice(): ThemeChoice {
  const text = stored.read() ?? null;
  return isThemeChoice(text) ? text : 'system';
}

/** Applies the choice made here and in other tabs. */
const subscribe = (notify: () => void) =>
  stored.subscribe(() => {
    const choice = readChoice();
    if (choice === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
    notify();
  });

/** The theme, and how to change it everywhere. The script in the page's head applied what was stored. */
export function useTheme(): [choice: ThemeChoice, choose: (choice: ThemeChoice) => void] {
  const choice = useSyncExternalStore<ThemeChoice>(subscribe, readChoice, () => 'system');
  return [choice, stored.write];
}
