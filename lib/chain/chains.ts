import { type Chain, defineChain } from 'viem';
import { LOCAL, rpcUrls } from './env';

/** A configured list of nodes, or the chain's own. Wallets that are told of a chain need whole URLs. */
const nodes = (configured: string[], defaults: [string, ...string[]]) => ({
  default: { http: (configured.length > 0 ? configured : defaults).map(whole) },
});

const whole = (url: string) =>
  typeof window === 'undefined' ? url : new URL(url, window.location.origin).href;

const bsc = defineChain({
  id: 56,
  name: 'BNB Smart Chain',
  nativeCurrency: { name: 'BNB', symbol: 'BNB', decimals: 18 },
  rpcUrls: nodes(rpcUrls[56], [
    'https://bsc-dataseed.bnbchain.org',
    'https://bsc-dataseed1.defibit.io',
    'https://bsc-dataseed1.ninicoin.io',
  ]),
  blockExplorers: { default: { name: 'BscScan', url: 'https://bscscan.com' } },
});

const bscTestnet = defineChain({
  id: 97,
  name: 'BNB Smart Chain testnet',
  nativeCurrency: { name: 'Test BNB', symbol: 'tBNB', decimals: 18 },
  rpcUrls: nodes(rpcUrls[97], [
    'https://bsc-testnet-dataseed.bnbchain.org',
    'https://bsc-testnet.bnbchain.org',
  ]),
  blockExplorers: { default: { name: 'BscScan', url: 'https://testnet.bscscan.com' } },
  testnet: true,
});

/** Served by the same server as the page, which passes `/rpc` on to the node. */
const local = defineChain({
  id: 31337,
  name: 'Mars local chain',
  nativeCurrency: { name: 'Test Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: nodes(rpcUrls[31337], ['/rpc']),
  testnet: true,
});

/** Chains that the app knows. Whether the protocol is deployed on one is another matter: see `deployments.ts`. */
export const chains: readonly [Chain, ...Chain[]] = LOCAL ? [local, bsc, bscTestnet] : [bsc, bscTestnet];

/** The chain with this id, if the app knows it. */
export function chainOf(chainId: number | undefined): Chain | undefined {
  return chains.find(({ id }) => id === chainId);
}

/** Seconds between two refreshes: the local chain answers at once and costs nobody anything. */
export function pollSeconds(chainId: number): number {
  return chainId === 31337 ? 4 : 12;
}
