import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

/** The script that the proxy adds to each page; it runs before those of the page, and its policy allows own files. */
const SCRIPT = '/fault-recorder.js';

declare global {
  interface Window {
    /** Set by `recordFaults`. */
    faults?: string[];
  }
}

/**
 * Serves the site at `siteUrl` and records the faults of its pages in `window.faults`. WebDriver, unlike Playwright, does
 * not tell what a page writes to its console.
 */
export async function recordingSite(siteUrl: string): Promise<{ url: string; close: () => void }> {
  const code = `(${recordFaults})()`;
  // The site's Integrity-Policy refuses scripts without a hash.
  const hash = `sha256-${createHash('sha256').update(code).digest('base64')}`;
  const tag = `<script crossorigin="anonymous" integrity="${hash}" src="${SCRIPT}"></script>`;
  const server = createServer(async (req, res) => {
    const { method = 'GET', url = '/' } = req;
    if (url === SCRIPT) {
      res.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const body = method === 'POST' ? Buffer.concat(chunks) : undefined;
    const answer = await fetch(siteUrl + url, { method, body, redirect: 'manual' }).catch(() => undefined);
    if (!answer) {
      res.writeHead(502).end();
      return;
    }
    const headers = new Headers(answer.headers);
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
    res.writeHead(answer.status, [...headers].flat());
    const isPage = headers.get('content-type')?.startsWith('text/html');
    if (isPage) res.end((await answer.text()).replace(/(?=<meta name="viewport")/, tag));
    else res.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port to listen on');
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}`, close };
}

/** Runs in the page: collects what a browser writes to its console as an error, and what it loads from other hosts. */
function recordFaults(): void {
  const faults: string[] = [];
  window.faults = faults;
  document.currentScript?.remove();
  // biome-ignore lint/suspicious/noConsole: this is what is recorded
  const error = console.error;
  console.error = (...values: unknown[]) => {
    faults.push(`console.error: ${values.map(String).join(' ')}`);
    error(...values);
  };
  const note = (event: Event) => {
    if (event instanceof ErrorEvent) faults.push(`error: ${event.message}`);
    else if (event.target instanceof Element)
      faults.push(`not loaded: ${event.target.outerHTML.slice(0, 200)}`);
  };
  // Files that fail to load do not bubble.
  window.addEventListener('error', note, true);
  window.addEventListener('unhandledrejection', ({ reason }) => faults.push(`rejected: ${reason}`));
  document.addEventListener(
    'securitypolicyviolation',
    ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      faults.push(`policy: ${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`),
  );
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (/^https?:/.test(name) && new URL(name).origin !== location.origin) faults.push(`foreign: ${name}`);
    }
  }).observe({ type: 'resource', buffered: true });
}
