import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { parseHeadersFile } from './headers-file';
import { fileReader, resolveResource } from './static-files';

interface ServeOptions {
  /** Folder of the exported site. */
  dir: string;
  /** Preferred port; any free one is used if it is 0 or taken. */
  port: number;
  /** Where `POST /rpc` is forwarded. */
  rpcUrl: string;
  /** The path below which the site is, such as `/ipfs/<cid>`; nothing is served outside of it. */
  below?: string;
  /** Whether the host knows `_headers`; not all do. */
  sendsHeaders?: boolean;
}

/**
 * Serves the exported site on this machine only, like a static host: clean URLs, compression, the headers of `_headers`,
 * and 404.html. `POST /rpc` is forwarded to a node, so that the page finds a chain at its own origin.
 * @returns the URL of the server, and `close`, which also ends open connections
 */
export async function serve({
  dir,
  port,
  rpcUrl,
  below = '',
  sendsHeaders = true,
}: ServeOptions): Promise<{ url: string; close: () => Promise<void> }> {
  const headersFile = join(dir, '_headers');
  const headersOf = parseHeadersFile(
    sendsHeaders && existsSync(headersFile) ? readFileSync(headersFile, 'utf8') : '',
  );
  const read = fileReader();

  function answerFile(req: IncomingMessage, res: ServerResponse): void {
    const { pathname, search } = new URL(req.url ?? '/', 'http://localhost');
    const isBelow = pathname.startsWith(`${below}/`);
    const path = pathname.slice(below.length);
    const resource = isBelow ? resolveResource(dir, path) : undefined;
    for (const [name, value] of headersOf(path)) res.setHeader(name, value);
    if (resource && 'redirect' in resource) {
      res.writeHead(308, { Location: below + resource.redirect + search }).end();
      return;
    }
    const file = resource?.file ?? join(dir, '404.html');
    const { body, type, encoding } = read(file, req.headers['accept-encoding'] ?? '');
    if (encoding) res.setHeader('Content-Encoding', encoding);
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'no-cache');
    res.writeHead(resource ? 200 : 404, {
      'Content-Type': type,
      'Content-Length': body.length,
      Vary: 'Accept-Encoding',
    });
    res.end(req.method === 'HEAD' ? undefined : body);
  }

  const server = createServer((req, res) => {
    // A foreign host name that resolves to this machine (DNS rebinding) must not reach the node.
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(req.headers.host ?? '')) res.writeHead(421).end();
    else if (req.url === '/rpc' && req.method === 'POST') passOn(req, res, rpcUrl);
    else if (req.method === 'GET' || req.method === 'HEAD') answerFile(req, res);
    else res.writeHead(405, { Allow: 'GET, HEAD' }).end();
  });
  const bound = await listen(server, port);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${bound}`, close };
}

function passOn(req: IncomingMessage, res: ServerResponse, rpcUrl: string): void {
  const upstream = request(
    rpcUrl,
    { method: 'POST', headers: { 'Content-Type': 'application/json' } },
    (answer) => {
      const isPacked = /\bgzip\b/.test(`${req.headers['accept-encoding']}`);
      res.writeHead(answer.statusCode ?? 502, {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
        ...(isPacked && { 'Content-Encoding': 'gzip' }),
      });
      // The figures are 30 KiB, mostly zeros: anvil sends them as they are.
      if (isPacked) pipeline(answer, createGzip(), res, () => {});
      else answer.pipe(res);
    },
  );
  upstream.on('error', () => {
    if (!res.headersSent) res.writeHead(502, { 'Content-Type': 'text/plain' });
    res.end('The local chain does not answer.');
  });
  res.on('close', () => upstream.destroy());
  req.pipe(upstream);
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, 0));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port to listen on'));
      else resolve(address.port);
    });
  });
}
