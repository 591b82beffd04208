import { defineChain } from 'viem';
import { nodes, rpcUrls } from './env';

/** The chain of `npm start` and of the tests, served by the same server as the page, which forwards `/rpc` to the node. */
export const localChain = defineChain({
  id: 31337,
  name: 'Mars local chain',
  nativeCurrency: { name: 'Test Ether', symbol: 'ETH', decimals: 18 },
  rpcUrls: nodes(rpcUrls.local, ['/rpc']),
  testnet: true,
});
