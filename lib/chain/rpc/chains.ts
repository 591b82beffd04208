import { type Chain, defineChain } from 'viem';
import { nodes, rpcUrls } from './env';
import { local } from './local';

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

/** The chains that the app supports. Where the protocol is deployed is in `deployments.ts`. */
export const chains: readonly [Chain, ...Chain[]] = withLocal(bsc, bscTestnet);

/** The local chain comes first if there is one: it is then the default. */
function withLocal(first: Chain, ...others: Chain[]): readonly [Chain, ...Chain[]] {
  const [localChain] = local.chains;
  return localChain ? [localChain, first, ...others] : [first, ...others];
}

/** The chain with this id, if the app supports it. */
export function chainOf(chainId: number | undefined): Chain | undefined {
  return chains.find(({ id }) => id === chainId);
}

/** Whether this is the chain on the local machine, which costs nothing and only mines on request. */
export const isLocal = (chainId: number): boolean => local.chains.some(({ id }) => id === chainId);

/** Seconds between two refreshes. */
export const pollSeconds = (chainId: number): number => (isLocal(chainId) ? 4 : 12);
