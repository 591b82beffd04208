import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** RPC nodes for tests: real HTTP servers that behave as instructed, above all badly. */

export type NodeRequest = { id: number; method: string; params?: unknown };
export type Behaviour = (asked: NodeRequest, res: ServerResponse, req: IncomingMessage) => void;
type TestNode = { url: string; asked: string[]; behave: (behaviour: Behaviour) => void };

/** The chain that an honest node reports. */
export const CHAIN = 31337;

/** Responds 200 with JSON. */
export const json = (res: ServerResponse, value: unknown) =>
  res.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));

/** Responds to every request with this result, and to the one for the chain with the chain. */
export const answer =
  (result: unknown, chainId = CHAIN): Behaviour =>
  ({ id, method }, res) =>
    json(res, {
      jsonrpc: '2.0',
      id,
      result: method === 'eth_chainId' ? `0x${chainId.toString(16)}` : result,
    });

/** Misbehaves for everything but the request for the chain. */
export const fault =
  (behaviour: Behaviour): Behaviour =>
  (asked, res, req) =>
    asked.method === 'eth_chainId' ? answer('')(asked, res, req) : behaviour(asked, res, req);

/** Starts a node for the duration of the test. `asked`: the requested methods, except the one for its chain. */
export async function testNode(first: Behaviour): Promise<TestNode> {
  let behaviour = first;
  const asked: string[] = [];
  const server = createServer((req, res) => {
    let text = '';
    req.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    req.on('end', () => {
      const body: NodeRequest = JSON.parse(text);
      if (body.method !== 'eth_chainId') asked.push(body.method);
      behaviour(body, res, req);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(
    () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  );
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const behave = (next: Behaviour) => {
    behaviour = next;
  };
  return { url: `http://127.0.0.1:${address.port}`, asked, behave };
}
