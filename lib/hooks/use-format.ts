'use client';

import { useSyncExternalStore } from 'react';
import { type Format, formatIn } from '@/lib/domain/format/locale-format';

/** Pages are exported in this locale. The browser's own replaces it after hydration. */
const EXPORTED = 'en-US';

let known = formatIn(EXPORTED);

/** Formatters in the browser's language. */
export function useFormat(): Format {
  const locale = useSyncExternalStore(
    onLanguage,
    () => usableLocale(navigator.languages),
    () => EXPORTED,
  );
  if (known.locale !== locale) known = formatIn(locale);
  return known;
}

/** The first of the browser's languages that Intl supports. Some browsers list one that it rejects ("en-US@posix"). */
export function usableLocale(languages: readonly string[]): string {
  return languages.find(isLocale) ?? EXPORTED;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

function onLanguage(notify: () => void) {
  window.addEventListener('languagechange', notify);
  return () => window.removeEventListener('languagechange', notify);
}
