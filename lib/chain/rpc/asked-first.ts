/**
 * A request that the script at the start of the page has sent already (scripts/site/first-script.js), which drops it after
 * 20 seconds.
 */
type Asked = { url: string; body: string; response: Promise<Response>; stop: () => void };

/**
 * Takes over a request that was sent when the page started. Each is there once.
 * @param request everything of the JSON-RPC request but its id
 * @returns its id, its response, which may still come, and what ends it; undefined if the same was not asked
 */
export function askedFirst(
  url: string,
  request: { method: string; params?: unknown },
): (Pick<Asked, 'response' | 'stop'> & { id: number }) | undefined {
  const { asked } = site();
  for (const [index, { url: node, body, response, stop }] of asked?.entries() ?? []) {
    const { id, jsonrpc, ...same } = JSON.parse(body);
    if (node !== url || JSON.stringify(same) !== JSON.stringify(request)) continue;
    asked?.splice(index, 1);
    return { id, response, stop };
  }
  return undefined;
}

/** Removes the figures that the script has shown, or prevents that it shows any. */
export const dropFirstFigures = (): void => site().dropFigures?.();

/** What the script left; nothing outside of a browser. */
const site = (): { asked?: Asked[]; dropFigures?: () => void } => Reflect.get(globalThis, 'SITE') ?? {};
