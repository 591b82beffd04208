import { createServer } from 'node:http';
import { z } from 'zod';

const request = z.object({ id: z.union([z.number(), z.string()]), method: z.string() });

/**
 * A node in front of another that refuses some methods, as public nodes do.
 * @param refuses the methods to refuse, asked at each request
 */
export async function startRefusingNode(rpcUrl: string, refuses: (method: string) => boolean) {
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const part of incoming) body += part;
    const asked = request.safeParse(JSON.parse(body)).data;
    response.setHeader('content-type', 'application/json');
    if (asked && refuses(asked.method)) {
      const error = { code: -32005, message: `${asked.method} is not served here` };
      response.end(JSON.stringify({ jsonrpc: '2.0', id: asked.id, error }));
      return;
    }
    const headers = { 'content-type': 'application/json' };
    response.end(await (await fetch(rpcUrl, { method: 'POST', headers, body })).text());
  });
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
