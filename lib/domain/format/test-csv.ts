/** Reads comma-separated values as other programs do: for tests. */

/** Reads RFC 4180. */
export function parseCsv(text: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [, quoted, plain = ''] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))/.exec(text.slice(at)) ?? [];
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    at += quoted === undefined ? plain.length : quoted.length + 2;
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      at += 2;
      lines.push(cells);
      cells = [];
    } else throw new Error(`No comma or line end at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
  }
  return lines;
}

/** Reverses `safeText`. */
export function unescapedText(safe: string): string {
  return safe.replace(/(^|[\t\r\n,;|"])'/g, '$1');
}

/** Hostile texts, and the characters to generate more of them. */
export const HOSTILE_TEXTS = [
  '=HYPERLINK("http://example.org";"USDC")',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)*cmd|',
  '\u202eCDSU',
  'a'.repeat(160),
];
export const HOSTILE_CHARACTERS = Array.from('=+-@\t\r\n\'",;|＝＋－＠ aA1()!');
