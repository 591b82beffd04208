import { plainText, shortened } from './plain-text';

/** The most characters of a title. */
const MOST_TITLE = 140;

/**
 * The first line of a text that is not empty, shortened and without the marks of a Markdown heading, and the whole text;
 * both as `plainText`.
 * @returns `rest`: whether the text has more than the title
 */
export function withoutFirstLine(text: string): { title: string; whole: string; rest: boolean } {
  const whole = plainText(text).trim();
  const [first = ''] = whole.split('\n', 1);
  const line = first.replace(/^#{1,6}\s+/, '').trim();
  const title = shortened(line, MOST_TITLE);
  return { title, whole, rest: title !== line || whole.length > first.length };
}
