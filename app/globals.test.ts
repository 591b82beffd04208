import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TIER_IDS } from '@/lib/domain/model/types';

const css = readFileSync(new URL('./globals.css', import.meta.url), 'utf8');
const tailwind = readFileSync(new URL('../tailwind.config.ts', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string, theme: 'light' | 'dark'): number {
  const a = tokens.get(one);
  const b = tokens.get(other);
  if (!a || !b) throw new Error(`No colour ${a ? other : one} in globals.css`);
  const [low = 0, high = 0] = [luminance(a[theme]), luminance(b[theme])].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['page', 'panel', 'sunken', 'track'];
const tones = ['info', 'success', 'warning', 'danger'];
const readable: [string, string][] = [
  ...grounds.flatMap((on) =>
    ['ink', 'muted', 'accent-ink', ...tones].map((text): [string, string] => [text, on]),
  ),
  ...tones.flatMap((tone) => ['ink', 'muted', tone].map((text): [string, string] => [text, `${tone}-soft`])),
  ...['ink', 'muted', 'accent-ink'].map((text): [string, string] => [text, 'accent-soft']),
  ['accent-on', 'accent'],
  ['accent-on', 'accent-strong'],
  ['page', 'ink'],
];
const visible: [string, string][] = [
  ...['page', 'panel', 'sunken'].flatMap((on) =>
    ['control', 'accent'].map((edge): [string, string] => [edge, on]),
  ),
  ...TIER_IDS.flatMap((tier) => grounds.map((on): [string, string] => [`tier-${tier}`, on])),
];

for (const theme of ['light', 'dark'] as const) {
  test.each(readable)(`${theme}: %s is readable on %s (4.5:1)`, (text, on) => {
    expect(contrast(text, on, theme)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(visible)(`${theme}: %s is distinguishable from %s (3:1)`, (edge, on) => {
    expect(contrast(edge, on, theme)).toBeGreaterThanOrEqual(3);
  });
}

test.each(TIER_IDS)('tier %d has a colour, and its own fill in every mode', (tier) => {
  expect(tokens.has(`tier-${tier}`)).toBe(true);
  expect(css).toMatch(new RegExp(`\\.tier-fill-${tier}\\b[^}]*var\\(--tier-${tier}\\)`));
  expect(tailwind).toContain(`${tier}: 'var(--tier-${tier})'`);
});
