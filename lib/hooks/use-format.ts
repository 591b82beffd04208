'use client';

import { useSyncExternalStore } from 'react';
import { storedText } from '@/lib/chain/browser/stored-text';
import { EXPORTED, type Format, formatIn, usableLocale } from '@/lib/domain/format/locale-format';

/** The locale in which numbers are written, as chosen on `/settings`; undefined for the browser's. */
export const numberChoice = storedText('mars.numbers');

/** `FULL` if amounts are to be written in full everywhere; undefined for at a glance. */
export const unitChoice = storedText('mars.units');
export const FULL = 'full';

let known = formatIn(EXPORTED);

/** Formatters in the chosen locale, or else in the browser's language, and in the chosen length. */
export function useFormat(): Format {
  const locale = useSyncExternalStore(
    onLanguage,
    () => chosenLocale(numberChoice.read()),
    () => EXPORTED,
  );
  const inFull = useSyncExternalStore(
    unitChoice.subscribe,
    () => unitChoice.read() === FULL,
    () => false,
  );
  if (known.locale !== locale || known.inFull !== inFull) known = formatIn(locale, inFull);
  return known;
}

/** The chosen locale, or else the browser's. */
export const chosenLocale = (choice: string | undefined): string =>
  usableLocale(choice ? [choice, ...navigator.languages] : navigator.languages);

function onLanguage(notify: () => void) {
  const stop = numberChoice.subscribe(notify);
  window.addEventListener('languagechange', notify);
  return () => {
    stop();
    window.removeEventListener('languagechange', notify);
  };
}
