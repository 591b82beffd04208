/**
 * Comma-separated values as in RFC 4180. Spreadsheets run text that begins with `=`, `+`, `-` or `@` as a formula; an
 * apostrophe before the text prevents that. Text comes from tokens, so it may contain anything.
 */

/** Characters that begin a formula, also in their full-width forms; and the apostrophe, so that escaping can be undone. */
const DANGEROUS = "[=+\\-@\\t\\r\\n'＝＋－＠]";

const AT_START = new RegExp(`^(?=${DANGEROUS})`);
/** Where some spreadsheets begin another cell, regardless of quotes. */
const AFTER_BREAK = new RegExp(`([\\t\\r\\n,;|"])(?=${DANGEROUS})`, 'g');

/** A text that no spreadsheet runs as a formula. Removing an apostrophe wherever a cell may begin restores it. */
export function safeText(text: string): string {
  return text.replace(AFTER_BREAK, "$1'").replace(AT_START, "'");
}

/** Lines of cells as one file. Cells are written unchanged: untrusted text must go through `safeText` first. */
export function toCsv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

const quoted = (cell: string): string =>
  /[",;|\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
