/**
 * After `next build`: gives every HTML file in `out/` its Content-Security-Policy and integrity attributes.
 *
 * The policy names each inline script by its hash, so no other inline script runs. It is written twice: into the
 * page, which is all that hosts without headers (IPFS gateways) deliver, and per route into `out/_headers`, which
 * alone may forbid framing. `public/_headers` holds what is the same for all routes.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlFiles, inlineScripts, routeOf, styleAttributes, withIntegrity } from './exported-html';

const DIR = 'out';

const hash = (algorithm: 'sha256' | 'sha384', data: string | Buffer) =>
  `${algorithm}-${createHash(algorithm).update(data).digest('base64')}`;
const sources = (texts: string[]) => [...new Set(texts)].map((text) => `'${hash('sha256', text)}'`).join(' ');

/** The policy of one page. */
function policy(html: string): string {
  const styles = sources(styleAttributes(html));
  return [
    `default-src 'none'`,
    `script-src 'self' ${sources(inlineScripts(html))}`,
    // The wallet dialog adds style elements whose text depends on the width of the scroll bar: they have no hash.
    `style-src-elem 'self' 'unsafe-inline'`,
    `style-src-attr ${styles ? `'unsafe-hashes' ${styles}` : `'none'`}`,
    // Wallets announce their icons as data URLs.
    `img-src 'self' data:`,
    `font-src 'self'`,
    `manifest-src 'self'`,
    // The user may choose any RPC node, also one on the own machine.
    `connect-src 'self' https: wss: http://127.0.0.1:* http://localhost:*`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

const integrity = (path: string) => hash('sha384', readFileSync(join(DIR, decodeURIComponent(path))));

let headers = '';
for (const file of htmlFiles(DIR)) {
  const path = join(DIR, file);
  const html = withIntegrity(readFileSync(path, 'utf8'), integrity);
  const csp = policy(html);
  // Behind the charset, which has to be among the first 1024 bytes, and ahead of every script.
  const [start, ...rest] = html.split(/(?<=<meta charset="[^"]*"\/?>)/i);
  if (rest.length !== 1) throw new Error(`${path}: expected one charset`);
  writeFileSync(path, `${start}<meta http-equiv="Content-Security-Policy" content="${csp}"/>${rest[0]}`);
  headers += `\n${routeOf(file)}\n  Content-Security-Policy: ${csp}; frame-ancestors 'none'\n`;
}
appendFileSync(join(DIR, '_headers'), headers);
