/**
 * Text of others as it may be shown. What can't be seen but changes how the rest is read is taken out: control
 * characters, and those that turn the direction of what follows; line ends of all kinds become one. Of marks piled up on a
 * letter, which would be drawn over other lines, a few stay.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1');
}

/** The first so many characters of a text, with `…` where it goes on. */
export function shortened(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most ? text : `${letters.slice(0, most).join('').trimEnd()}…`;
}

/** As many bytes as the lens reads of a token's name. */
const MOST_LINE = 160;

/** A name of others on one line, as `plainText` and shortened to so many characters. */
export const plainLine = (text: string, most = MOST_LINE): string =>
  shortened(plainText(text).replace(/\s+/g, ' ').trim(), most);
