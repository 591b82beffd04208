import { createServer, type Server } from 'node:http';
import { z } from 'zod';

const request = z.object({
  id: z.union([z.number(), z.string()]),
  method: z.string(),
  params: z.array(z.unknown()).default([]),
});

/** A request to a node. */
export type NodeRequest = z.infer<typeof request>;

/**
 * A node in front of another that refuses some methods, as public nodes do.
 * @param refuses the methods to refuse, asked at each request
 * @param code of the error; that of a limit by default, for which clients try again
 */
export async function startRefusingNode(rpcUrl: string, refuses: (method: string) => boolean, code = -32005) {
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const part of incoming) body += part;
    const asked = request.safeParse(JSON.parse(body)).data;
    response.setHeader('content-type', 'application/json');
    if (asked && refuses(asked.method)) {
      const error = { code, message: `${asked.method} is not served here` };
      response.end(JSON.stringify({ jsonrpc: '2.0', id: asked.id, error }));
      return;
    }
    response.end(await ask(rpcUrl, body));
  });
  return listen(server);
}

/** A node in front of another that changes the parameters of some requests. */
export async function startAlteringNode(
  rpcUrl: string,
  alter: (asked: NodeRequest) => Promise<readonly unknown[]>,
) {
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const part of incoming) body += part;
    const asked = request.parse(JSON.parse(body));
    response.setHeader('content-type', 'application/json');
    const params = await alter(asked);
    response.end(await ask(rpcUrl, JSON.stringify({ jsonrpc: '2.0', ...asked, params })));
  });
  return listen(server);
}

async function ask(rpcUrl: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(rpcUrl, { method: 'POST', headers, body })).text();
}

async function listen(server: Server) {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return {
    rpcUrl: `http://127.0.0.1:${address.port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
