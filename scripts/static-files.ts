import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSIBLE = /^(text|application)\/|svg/;

/** The file or redirect for a URL path in a folder of static files. */
export type Resource = { file: string } | { redirect: string } | undefined;

/** Resolves a path like static hosts: the file, `<path>.html`, or `<path>/index.html` after a redirect to the slash. */
export function resolveResource(dir: string, path: string): Resource {
  const clean = safePath(path);
  // `_headers` configures the host and is not served.
  if (clean === undefined || clean === '/_headers') return undefined;
  const isFile = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  const at = join(dir, clean);
  if (clean.endsWith('/'))
    return isFile(join(at, 'index.html')) ? { file: join(at, 'index.html') } : undefined;
  if (isFile(at)) return { file: at };
  if (isFile(`${at}.html`)) return { file: `${at}.html` };
  return existsSync(join(at, 'index.html')) ? { redirect: `${clean}/` } : undefined;
}

function safePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') || decoded.includes('\\')
      ? undefined
      : normalize(`/${decoded}`.replace(/^\/+/, '/'));
  } catch {
    return undefined;
  }
}

/** Returns a function that reads files with their type, compressed; each is cached until it changes. */
export function fileReader() {
  const kept = new Map<string, Buffer>();
  return (file: string, acceptEncoding: string) => {
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const accepted = COMPRESSIBLE.test(type) ? acceptEncoding : '';
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
    const key = `${file} ${statSync(file).mtimeMs} ${encoding}`;
    const body = kept.get(key) ?? compress(readFileSync(file), encoding);
    kept.set(key, body);
    return { body, type, encoding };
  };
}

function compress(body: Buffer, encoding: 'br' | 'gzip' | undefined): Buffer {
  if (encoding === 'br') return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  return encoding === 'gzip' ? gzipSync(body) : body;
}
