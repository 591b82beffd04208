/** Why a typed address is not asked. */
export type NodeUrlIssue = 'empty' | 'not-url' | 'credentials' | 'insecure';

const ON_THIS_MACHINE = new Set(['127.0.0.1', 'localhost']);

/**
 * Reads the address of an RPC node as typed. Only those are taken that a page may contact: https, this machine, and
 * where the page itself comes from (as in its policy, scripts/csp.ts).
 * @param origin where the page comes from
 */
export function readNodeUrl(
  text: string,
  origin: string,
): { ok: true; url: string } | { ok: false; issue: NodeUrlIssue } {
  const typed = text.trim();
  if (typed === '') return { ok: false, issue: 'empty' };
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return { ok: false, issue: 'not-url' };
  if (url.username || url.password) return { ok: false, issue: 'credentials' };
  const allowed = url.protocol === 'https:' || ON_THIS_MACHINE.has(url.hostname) || url.origin === origin;
  return allowed ? { ok: true, url: url.href } : { ok: false, issue: 'insecure' };
}

/** What to say below the field. */
export const nodeUrlWords: Record<NodeUrlIssue, string> = {
  empty: 'Enter the address of a node.',
  'not-url': 'This is not the address of a node. It begins with https://.',
  credentials: 'A name and password in an address are not sent by browsers. Leave them out.',
  insecure: 'A page may contact nodes over https:// only, or with http:// on your own machine. Use https://.',
};
