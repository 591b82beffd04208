const BPS = 10_000n;

/** `unknown` is told, but is no reason for alarm. */
export type Level = 'ok' | 'unknown' | 'warning' | 'critical';

/** One thing that is watched. `about` names what is wrong, so that a change of it can be told from a change of figures. */
export type Condition = { name: string; level: Level; text: string; about: readonly string[] };

/** A finding about one of several things that a condition covers. */
export type Trouble = { level: 'warning' | 'critical'; about: string; text: string };

/** The condition that is as bad as the worst trouble, or `ok` with the text given for that case. */
export function conditionOf(name: string, troubles: readonly Trouble[], fine: string): Condition {
  if (troubles.length === 0) return { name, level: 'ok', text: fine, about: [] };
  return {
    name,
    level: troubles.some(({ level }) => level === 'critical') ? 'critical' : 'warning',
    text: troubles.map(({ text }) => text).join('; '),
    about: troubles.map(({ about, level }) => `${about} ${level}`),
  };
}

/** Whether `part` is more than `percent` % of `whole`, exactly. */
export const isAbove = (part: bigint, percent: bigint, whole: bigint): boolean =>
  part * 100n > percent * whole;

/** A share in words, rounded down to a hundredth of a percent: "107.32 %". */
export function percentDown(part: bigint, whole: bigint): string {
  return whole === 0n ? 'no share' : basisPoints((part * BPS) / whole);
}

/** Basis points in words: "99.50 %". */
export const basisPoints = (points: bigint): string =>
  `${points / 100n}.${String(points % 100n).padStart(2, '0')} %`;

/** Seconds in words, rounded down: "90 s", "14 min", "5 h", "3 d". */
export function duration(seconds: bigint): string {
  if (seconds < 120n) return `${seconds} s`;
  if (seconds < 7200n) return `${seconds / 60n} min`;
  return seconds < 172_800n ? `${seconds / 3600n} h` : `${seconds / 86_400n} d`;
}

/** An amount with 18 decimals, rounded down to whole units: "1,234,567". */
export const wholeDown = (wad: bigint): string => (wad / 10n ** 18n).toLocaleString('en-US');
