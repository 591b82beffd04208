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

/** Characters of a title. */
const MOST_TITLE = 140;

/**
 * A text by its first line with anything in it, shortened and without the marks of a Markdown heading, and the whole of
 * it; as `plainText`.
 * @returns `rest`: there is more than the title
 */
export function titled(text: string): { title: string; whole: string; rest: boolean } {
  const whole = plainText(text).trim();
  const [first = ''] = whole.split('\n', 1);
  const line = first.replace(/^#{1,6}\s+/, '').trim();
  const title = shortened(line, MOST_TITLE);
  return { title, whole, rest: title !== line || whole.length > first.length };
}
