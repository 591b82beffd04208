import { chains } from '../../lib/chain/rpc/chains';
import { walletConnectProjectId } from '../../lib/chain/rpc/env';

/** What any page may contact: RPC nodes on the visitor's own machine. */
const THIS_MACHINE = ['http://127.0.0.1:*', 'http://localhost:*'];

/** What WalletConnect needs once its dialog is opened; it is only part of the site if it has a project id. */
const WALLET_CONNECT = ['walletconnect.com', 'walletconnect.org'].flatMap((host) => [
  `https://*.${host}`,
  `wss://*.${host}`,
]);

/** The sources that a page of this build may contact besides its own: its RPC nodes, those of this machine, WalletConnect. */
export function hostsOfBuild(): string[] {
  const urls = chains.flatMap(({ rpcUrls }) => rpcUrls.default.http).filter((url) => URL.canParse(url));
  const nodes = new Set(urls.map((url) => new URL(url).origin));
  return [...nodes, ...THIS_MACHINE, ...(walletConnectProjectId ? WALLET_CONNECT : [])];
}
