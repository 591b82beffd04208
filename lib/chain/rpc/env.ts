/**
 * The public environment, read once: Next replaces each `process.env.NEXT_PUBLIC_...` by its text at build time, so the
 * names must be written out here. Checked by hand and not with zod, which alone would add 15 KiB to the first load.
 *
 * NEXT_PUBLIC_LOCAL=1, which makes a build for the local chain, is read by next.config.js: see `local.ts`.
 */

/** WalletConnect Cloud project id; without it WalletConnect is not offered. */
export const walletConnectProjectId = parseProjectId(process.env.NEXT_PUBLIC_WALLETCONNECT_PROJECT_ID);

/** RPC nodes by chain, in the order of use; empty for the defaults of the chain. */
export const rpcUrls = {
  local: parseUrls('NEXT_PUBLIC_RPC_URLS_LOCAL', process.env.NEXT_PUBLIC_RPC_URLS_LOCAL),
  56: parseUrls('NEXT_PUBLIC_RPC_URLS_56', process.env.NEXT_PUBLIC_RPC_URLS_56),
  97: parseUrls('NEXT_PUBLIC_RPC_URLS_97', process.env.NEXT_PUBLIC_RPC_URLS_97),
};

/** The version of this build, a hash of everything in it, and the commit it was made from; only releases name it. */
export const build = {
  version: process.env.NEXT_PUBLIC_VERSION ?? 'unknown',
  id: process.env.NEXT_PUBLIC_BUILD ?? 'unknown',
  commit: process.env.NEXT_PUBLIC_COMMIT || undefined,
};

/**
 * A project id as WalletConnect issues it.
 * @throws if it is set but is not 32 hex digits
 */
export function parseProjectId(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!/^[0-9a-f]{32}$/.test(text)) {
    throw new Error('NEXT_PUBLIC_WALLETCONNECT_PROJECT_ID: expected 32 hex digits');
  }
  return text;
}

/**
 * URLs of a comma-separated list: http(s), or a path on the page's own origin.
 * @throws if one of them is neither
 */
export function parseUrls(name: string, text: string | undefined): string[] {
  const urls = (text ?? '').split(',').flatMap((part) => part.trim() || []);
  for (const url of urls) {
    const known = url.startsWith('/') || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
    if (!known) throw new Error(`${name}: "${url}" is neither an http(s) URL nor a path`);
  }
  return urls;
}

/** The configured RPC nodes, or the defaults of the chain. Wallets that add a chain need absolute URLs. */
export function nodes(configured: readonly string[], defaults: readonly [string, ...string[]]) {
  return { default: { http: (configured.length > 0 ? configured : defaults).map(whole) } };
}

const whole = (url: string) =>
  typeof window === 'undefined' ? url : new URL(url, window.location.origin).href;
