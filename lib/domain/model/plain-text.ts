/**
 * Untrusted text, made safe to show. Invisible characters that change how the rest is read are removed: control
 * characters and those that reverse the direction of text; all kinds of line ends become one. Combining marks piled up
 * on a letter, which would be drawn over other lines, are reduced to a few.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

/** The first `most` characters of a text, followed by `…` if it is longer. */
export function shortened(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most).join('').trimEnd()}…`;
}

/** The number of bytes that the lens reads of a token name. */
const MOST_LINE = 160;

/** An untrusted name on one line, as by `plainText`, shortened to `most` characters. */
export const plainLine = (text: string, most = MOST_LINE): string =>
  shortened(plainText(text).replace(/\s+/g, ' ').trim(), most);
