import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './serve';

const dir = mkdtempSync(join(tmpdir(), 'serve-'));
const received: string[] = [];
const node = createServer(async (req, res) => {
  let body = '';
  for await (const chunk of req) body += chunk;
  received.push(body);
  res.end('{"result":"0x1"}');
});
let site: Awaited<ReturnType<typeof serve>>;
let rpcUrl = '';

beforeAll(async () => {
  mkdirSync(join(dir, 'mint'));
  writeFileSync(join(dir, 'index.html'), 'home'.repeat(500));
  writeFileSync(join(dir, 'mint', 'index.html'), 'mint');
  writeFileSync(join(dir, 'about.html'), 'about');
  writeFileSync(join(dir, '404.html'), 'lost');
  writeFileSync(join(dir, '_headers'), '/mint/\n  Content-Security-Policy: default-src none\n');
  await new Promise<void>((resolve) => node.listen(0, '127.0.0.1', resolve));
  const address = node.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  rpcUrl = `http://127.0.0.1:${address.port}`;
  site = await serve({ dir, port: 0, rpcUrl });
});
afterAll(async () => {
  await site.close();
  node.close();
  rmSync(dir, { recursive: true });
});

const fetchRaw = (path: string) => fetch(site.url + path, { redirect: 'manual' });

test.each([
  ['/', 200, 'home'.repeat(500)],
  ['/mint/', 200, 'mint'],
  ['/mint/?asset=usdc', 200, 'mint'],
  ['/about', 200, 'about'],
  ['/nowhere', 404, 'lost'],
  ['/_headers', 404, 'lost'],
  ['/%2e%2e/%2e%2e/etc/passwd', 404, 'lost'],
  ['/%zz', 404, 'lost'],
])('%s answers %i', async (path, status, text) => {
  const answer = await fetchRaw(path);
  expect([answer.status, await answer.text()]).toEqual([status, text]);
});

test('a folder without its trailing slash is redirected, and the query is kept', async () => {
  const answer = await fetchRaw('/mint?asset=usdc');
  expect([answer.status, answer.headers.get('location')]).toEqual([308, '/mint/?asset=usdc']);
});

test('a path of slashes never redirects to another host', async () => {
  expect((await fetchRaw('//mint')).headers.get('location')).not.toBe('//mint/');
});

test('the headers file is applied and text is compressed', async () => {
  expect((await fetchRaw('/mint/')).headers.get('content-security-policy')).toBe('default-src none');
  expect((await fetchRaw('/')).headers.get('content-encoding')).toBe('gzip');
});

test('only POST /rpc reaches the node', async () => {
  const answer = await fetch(`${site.url}/rpc`, { method: 'POST', body: '{"method":"eth_chainId"}' });
  expect(await answer.json()).toEqual({ result: '0x1' });
  expect((await fetch(`${site.url}/mint/`, { method: 'POST', body: 'x' })).status).toBe(405);
  expect((await fetchRaw('/rpc')).status).toBe(404);
  expect(received).toEqual(['{"method":"eth_chainId"}']);
});

test('a node that is down leads to an error response, not a hang', async () => {
  const orphan = await serve({ dir, port: 0, rpcUrl: 'http://127.0.0.1:1' });
  expect((await fetch(`${orphan.url}/rpc`, { method: 'POST', body: '{}' })).status).toBe(502);
  await orphan.close();
});

test('a foreign host name is rejected', async () => {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(site.url, { headers: { Host: 'evil.example' } }, resolve).on('error', reject);
  });
  answer.resume();
  expect(answer.statusCode).toBe(421);
});

test('a free port is used if the requested one is taken', async () => {
  const second = await serve({ dir, port: Number(new URL(site.url).port), rpcUrl });
  expect(second.url).not.toBe(site.url);
  expect((await fetch(second.url)).status).toBe(200);
  await second.close();
});
