import { posix } from 'node:path';
import { BASE_PATH } from '../../lib/domain/model/link';

// Where the site is served is known only to the page (`SITE.base`, first-script.js): at the top of a domain, or below a path
// such as /ipfs/<cid>. So what is built has a placeholder, which is replaced here by something that works anywhere:
// relative paths in HTML, the page's own finding in code. `/_next/` paths stay as they are in code and data, as names of
// chunks; what loads them knows the path (chunk-loader.ts).

const NEXT = `${BASE_PATH}/_next/`;

/**
 * A script without the placeholder.
 * @throws if it is somewhere unexpected
 */
export function codeAnywhere(code: string): string {
  return expectNone(
    code
      .replaceAll(NEXT, '/_next/')
      .replace(new RegExp(`"${BASE_PATH}([^"\\\\]*)"`, 'g'), (_, rest: string) =>
        rest === '' ? '(self.SITE.base)' : `(self.SITE.base+"${rest}")`,
      )
      .replaceAll(`\`${BASE_PATH}`, '`\x24{self.SITE.base}'),
  );
}

/**
 * Data of the router (React's flight format) that names no file by its path, apart from chunks: the tags for style
 * sheets, scripts and icons are in every HTML page, so React does not have to add them.
 */
export function dataAnywhere(data: string): string {
  return (
    data
      .replace(/^:HL\[.*\]\n/gm, '')
      .replace(/\["\$","(?:script","script-\d+",\{"src"|link","\d+",\{"rel")[^{}]*\}\]/g, 'null')
      // What is left are chunks and plain links, which first-script.js completes when they are used.
      .replaceAll(BASE_PATH, '')
  );
}

/** HTML in which every path of the site is relative to the page; `up` leads from it to the start of the site. */
export function htmlAnywhere(html: string, up: string): string {
  return expectNone(html.replaceAll(`${BASE_PATH}/`, up).replaceAll(`"${BASE_PATH}"`, `"${up}"`));
}

/** The relative path from an HTML file to the start of the site. Pages for unknown addresses may be shown anywhere. */
export function wayUp(file: string): string {
  if (/^(404|_not-found)\b/.test(file)) return '/';
  const depth = posix.dirname(file) === '.' ? 0 : posix.dirname(file).split('/').length;
  return depth === 0 ? './' : '../'.repeat(depth);
}

function expectNone(text: string): string {
  const at = text.indexOf(BASE_PATH);
  if (at >= 0)
    throw new Error(`The path of the site in an unexpected place: ${text.slice(at - 80, at + 80)}`);
  return text;
}
