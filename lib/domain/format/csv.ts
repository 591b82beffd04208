/**
 * Comma-separated values as in RFC 4180, for spreadsheets that take what begins with `=`, `+`, `-` or `@` for a formula
 * and would run it: text is kept from being one by an apostrophe before it. Text comes from tokens, so anything is to be
 * expected in it.
 */

/** What begins a formula in some spreadsheet, also in the wide forms of East Asia; an apostrophe, so that it can be undone. */
const DANGEROUS = "[=+\\-@\\t\\r\\n'＝＋－＠]";

const AT_START = new RegExp(`^(?=${DANGEROUS})`);
/** Where some spreadsheets begin another cell, whatever the quotes say. */
const AFTER_BREAK = new RegExp(`([\\t\\r\\n,;|"])(?=${DANGEROUS})`, 'g');

/** A text that no spreadsheet takes for a formula. Taking away an apostrophe wherever a cell may begin gives it back. */
export function safeText(text: string): string {
  return text.replace(AFTER_BREAK, "$1'").replace(AT_START, "'");
}

/** Lines of cells as one file. Cells are written as they are: text of others goes through `safeText` first. */
export function toCsv(lines: readonly (readonly string[])[]): string {
  return lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}

const quoted = (cell: string): string =>
  /[",;|\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
