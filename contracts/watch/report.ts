import type { Condition, Level } from './condition';

/** What a watcher reports: the conditions at a block, or why nothing could be read. */
export type Report =
  | { block: bigint; time: bigint; conditions: readonly Condition[] }
  | { unreadable: string };

const CODES: Record<Level, number> = { ok: 0, unknown: 0, warning: 1, critical: 2 };
const UNREADABLE = 3;

/** 0 all well, 1 warnings, 2 critical, 3 nothing could be read. */
export function exitCodeOf(report: Report): number {
  if ('unreadable' in report) return UNREADABLE;
  return Math.max(0, ...report.conditions.map(({ level }) => CODES[level]));
}

/** The report as text, one line for each condition. */
export function linesOf(report: Report): string[] {
  if ('unreadable' in report) return [`unreadable  ${report.unreadable}`];
  return report.conditions.map(({ level, name, text }) => `${level.padEnd(10)}  ${name}: ${text}`);
}

/** The report as plain data for JSON. */
export function messageOf(report: Report, of: { chainId: number; treasury: string }) {
  const state = { ...of, exitCode: exitCodeOf(report) };
  if ('unreadable' in report) return { ...state, unreadable: report.unreadable };
  const conditions = report.conditions.map(({ name, level, text }) => ({ name, level, text }));
  return { ...state, block: Number(report.block), time: Number(report.time), conditions };
}

/** What has to differ between two reports for somebody to be told: levels and what they are about, not figures. */
export function stateOf(report: Report): string {
  if ('unreadable' in report) return 'unreadable';
  return JSON.stringify(report.conditions.map(({ name, level, about }) => [name, level, [...about].sort()]));
}
