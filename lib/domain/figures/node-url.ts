/** Why a typed URL cannot be used. */
export type NodeUrlIssue = 'empty' | 'not-url' | 'credentials' | 'insecure' | 'not-in-use';

const ON_THIS_MACHINE = new Set(['127.0.0.1', 'localhost']);

/**
 * Reads the URL of an RPC node as typed. Accepts only URLs that a page may contact: https, this machine, and the origin
 * of the page itself (as in its content security policy, scripts/site/csp.ts).
 * @param origin the origin of the page
 */
export function parseNodeUrl(
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

/** The message below the field. */
export const nodeUrlWords: Record<NodeUrlIssue, string> = {
  empty: 'Enter an RPC URL.',
  'not-url': 'Not a valid RPC URL. It must begin with https://.',
  credentials: 'Browsers do not send a user name and password in a URL. Remove them.',
  'not-in-use':
    'For safety, this page can contact only the RPC nodes in use. Add this one on the Settings page first.',
  insecure:
    'A page can reach RPC nodes only over https://, or over http:// on your own machine. Use https://.',
};
