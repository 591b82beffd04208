/**
 * The public environment, read once, at build time: Next replaces each `process.env.NEXT_PUBLIC_...` by its text, so
 * the names must stand here in full. Checked by hand and not with zod, which alone would cost 15 KiB of the first load.
 */

/**
 * Whether this build is for the local chain: it then knows chain 31337 and has the local wallet. Without it both are
 * dropped from the bundle as dead code.
 */
export const LOCAL = process.env.NEXT_PUBLIC_LOCAL === '1';

/** WalletConnect Cloud project id; without it WalletConnect is not offered. */
export const walletConnectProjectId = parseProjectId(process.env.NEXT_PUBLIC_WALLETCONNECT_PROJECT_ID);

/** RPC nodes by chain id, in the order in which they are asked; empty where the chain's defaults are to be used. */
export const rpcUrls = {
  31337: parseUrls('NEXT_PUBLIC_RPC_URLS_31337', process.env.NEXT_PUBLIC_RPC_URLS_31337),
  56: parseUrls('NEXT_PUBLIC_RPC_URLS_56', process.env.NEXT_PUBLIC_RPC_URLS_56),
  97: parseUrls('NEXT_PUBLIC_RPC_URLS_97', process.env.NEXT_PUBLIC_RPC_URLS_97),
};

/**
 * A project id as WalletConnect issues it.
 * @throws when it is set but is not 32 hex digits
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
 * @throws when one of them is neither
 */
export function parseUrls(name: string, text: string | undefined): string[] {
  const urls = (text ?? '').split(',').flatMap((part) => part.trim() || []);
  for (const url of urls) {
    const known = url.startsWith('/') || (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol));
    if (!known) throw new Error(`${name}: "${url}" is neither an http(s) URL nor a path`);
  }
  return urls;
}
