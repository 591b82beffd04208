import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { type Exchange, type Fault, respond } from './rpc-faults';

const call = z.object({
  id: z.number(),
  method: z.string(),
  params: z.array(z.unknown()).default([]),
});

export type FaultyNode = {
  rpcUrl: string;
  /** The requested methods, in order. */
  asked: string[];
  /** The fault from now on; undefined: it is honest. */
  fault: Fault | undefined;
  stop: () => void;
};

/** Starts a node in front of another one, with CORS enabled, that is honest until it is given a fault. */
export async function startFaultyNode(rpcUrl: string): Promise<FaultyNode> {
  const answer = async (body: string, res: ServerResponse) => {
    const asked = call.parse(JSON.parse(body));
    node.asked.push(asked.method);
    const honest: Exchange['honest'] = async (question) => {
      const headers = { 'content-type': 'application/json' };
      const text = JSON.stringify({ jsonrpc: '2.0', id: asked.id, ...question });
      return (await fetch(rpcUrl, { method: 'POST', headers, body: text })).json();
    };
    if (node.fault) await node.fault.act({ call: asked, honest, res });
    else respond(res, await honest(asked));
  };
  const server = createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', '*').setHeader('Access-Control-Allow-Headers', '*');
    res.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    if (req.method !== 'POST') return void res.writeHead(204).end();
    textOf(req)
      .then((body) => answer(body, res))
      .catch(() => res.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port');
  const node: FaultyNode = {
    rpcUrl: `http://127.0.0.1:${address.port}`,
    asked: [],
    fault: undefined,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return node;
}

async function textOf(req: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of req) text += part;
  return text;
}
