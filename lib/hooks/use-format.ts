'use client';

import { useSyncExternalStore } from 'react';
import { type FigureText, formatFigure, type Instead } from '@/lib/domain/figures/format-figure';
import type { Measure } from '@/lib/domain/figures/measure';
import {
  compactAmount,
  compactUsd,
  exactQuantity,
  exactUsd,
  formatAmount,
  formatBps,
  formatCount,
  formatPrice,
  formatQuantity,
  formatUsd,
} from '@/lib/domain/format/format';
import type { Quantity } from '@/lib/domain/model/issues';

/** The formatters of `lib/domain`, bound to one locale. */
export type Format = {
  locale: string;
  amount: (value: bigint, decimals: number) => string;
  compactAmount: (value: bigint, decimals: number) => string;
  quantity: (quantity: Quantity) => string;
  exactQuantity: (quantity: Quantity) => string;
  usd: (value: bigint) => string;
  compactUsd: (value: bigint) => string;
  exactUsd: (value: bigint) => string;
  price: (value: bigint) => string;
  percent: (bps: bigint) => string;
  count: (value: bigint) => string;
  figure: (figure: Measure, instead?: Instead) => FigureText;
};

/** Figures as `locale` (a BCP 47 tag) writes them. */
export function formatIn(locale: string): Format {
  return {
    locale,
    amount: (value, decimals) => formatAmount(value, decimals, locale),
    compactAmount: (value, decimals) => compactAmount(value, decimals, locale),
    quantity: (quantity) => formatQuantity(quantity, locale),
    exactQuantity: (quantity) => exactQuantity(quantity, locale),
    usd: (value) => formatUsd(value, locale),
    compactUsd: (value) => compactUsd(value, locale),
    exactUsd: (value) => exactUsd(value, locale),
    price: (value) => formatPrice(value, locale),
    percent: (bps) => formatBps(bps, locale),
    count: (value) => formatCount(value, locale),
    figure: (figure, instead) => formatFigure(figure, locale, instead),
  };
}

/** Pages are exported in this locale; the browser's own takes over when it arrives. */
const EXPORTED = 'en-US';

let known = formatIn(EXPORTED);

/** Figures in the language of the browser. */
export function useFormat(): Format {
  const locale = useSyncExternalStore(
    onLanguage,
    () => usableLocale(navigator.languages),
    () => EXPORTED,
  );
  if (known.locale !== locale) known = formatIn(locale);
  return known;
}

/**
 * The first of the browser's languages that it can write numbers in itself: some name one that Intl refuses
 * ("en-US@posix").
 */
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
