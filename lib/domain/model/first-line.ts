import { plainText, shortened } from './plain-text';

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
