import { createHash } from 'node:crypto';
import { inlineScripts, inlineStyles, styleAttributes } from '../exported-html';

/** The policy of one page. */
export function policy(html: string): string {
  const styles = sources(styleAttributes(html));
  return [
    `default-src 'none'`,
    `script-src 'self' ${sources(inlineScripts(html))}`,
    `style-src-elem 'self' ${sources(inlineStyles(html))}`,
    `style-src-attr ${styles ? `'unsafe-hashes' ${styles}` : `'none'`}`,
    // Wallets announce their icons as data URLs.
    `img-src 'self' data:`,
    `font-src 'self'`,
    `manifest-src 'self'`,
    // The user may choose any RPC node. The script at the start of the page leaves only those in use (first-script.js).
    `connect-src 'self' https: wss: http://127.0.0.1:* http://localhost:*`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
}

/** A hash as policies and integrity attributes have it. */
export function contentHash(algorithm: 'sha256' | 'sha384', data: string | Buffer): string {
  return `${algorithm}-${createHash(algorithm).update(data).digest('base64')}`;
}

/** A list of CSP sources that allows exactly these texts. */
function sources(texts: string[]): string {
  return [...new Set(texts)].map((text) => `'${contentHash('sha256', text)}'`).join(' ');
}
