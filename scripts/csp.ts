import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { htmlFiles, inlineScripts, routeOf, styleAttributes, withIntegrity } from './exported-html';

/**
 * Gives every HTML file of a fresh export its Content-Security-Policy and integrity attributes.
 *
 * The policy lists each inline script by its hash, so no other inline script runs. It is written twice: into the page,
 * for hosts that cannot send headers (IPFS gateways), and per route into `_headers`, because only a header can forbid
 * framing. `public/_headers` has the headers common to all routes.
 */
export function harden(dir: string): void {
  const integrity = (path: string) => hash('sha384', readFileSync(join(dir, path)));
  let headers = '';
  for (const file of htmlFiles(dir)) {
    const path = join(dir, file);
    const html = withIntegrity(readFileSync(path, 'utf8'), integrity);
    const csp = policy(html);
    // After the charset, which must be within the first 1024 bytes, and before every script.
    const [start, ...rest] = html.split(/(?<=<meta charset="[^"]*"\/?>)/i);
    if (rest.length !== 1) throw new Error(`${path}: expected one charset`);
    writeFileSync(path, `${start}<meta http-equiv="Content-Security-Policy" content="${csp}"/>${rest[0]}`);
    headers += `\n${routeOf(file)}\n  Content-Security-Policy: ${csp}; frame-ancestors 'none'\n`;
  }
  appendFileSync(join(dir, '_headers'), headers);
}

/** The policy of one page. */
function policy(html: string): string {
  const styles = sources(styleAttributes(html));
  return [
    `default-src 'none'`,
    `script-src 'self' ${sources(inlineScripts(html))}`,
    // The wallet dialog adds style elements whose text depends on the scroll bar's width, so they cannot be hashed.
    `style-src-elem 'self' 'unsafe-inline'`,
    `style-src-attr ${styles ? `'unsafe-hashes' ${styles}` : `'none'`}`,
    // Wallets announce their icons as data URLs.
    `img-src 'self' data:`,
    `font-src 'self'`,
    `manifest-src 'self'`,
    // The user may choose any RPC node, including one on their own machine.
    `connect-src 'self' https: wss: http://127.0.0.1:* http://localhost:*`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

function hash(algorithm: 'sha256' | 'sha384', data: string | Buffer): string {
  return `${algorithm}-${createHash(algorithm).update(data).digest('base64')}`;
}

/** A list of CSP sources that allows exactly these texts. */
function sources(texts: string[]): string {
  return [...new Set(texts)].map((text) => `'${hash('sha256', text)}'`).join(' ');
}
