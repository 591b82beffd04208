const PIECE = /<script>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;

/**
 * Changes the data of the router (React's flight format) in a page of Next, which puts it there in pieces that may be cut
 * anywhere: they become one, in the place of the last.
 * @throws if there is none
 */
export function withData(html: string, change: (data: string) => string): string {
  const pieces = [...html.matchAll(PIECE)];
  const data = pieces.map(([, text]): unknown => JSON.parse(text ?? '')).join('');
  const last = pieces.at(-1);
  if (last === undefined) throw new Error('A page without the data of the router');
  // "<" would end the script, and these line separators a string of older engines.
  const text = JSON.stringify(change(data)).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html.replace(PIECE, (_piece, _text, at: number) =>
    at === last.index ? `<script>self.__next_f.push([1,${text}])</script>` : '',
  );
}
