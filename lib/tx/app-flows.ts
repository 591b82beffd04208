import { chainOf } from '@/lib/chain/rpc/chains';
import { config } from '@/lib/chain/rpc/config';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { chainPort } from './chain/chain-port';
import { Flows } from './engine/flows';
import { FLOW_KEY_PREFIX } from './store/keys';
import { webLock } from './store/locks';
import { FlowStore } from './store/store';
import { walletPort } from './wallet/wallet-port';

const wallet = walletPort(config);

/** This tab's flows, on the app's RPC nodes and wallet. Loaded on first use: see `lib/hooks/flow-loader.ts`. */
export const flows = new Flows(
  new FlowStore(),
  (chainId) => {
    const deployment = deploymentOf(chainId);
    const symbol = chainOf(chainId)?.nativeCurrency.symbol ?? '';
    return deployment && { chain: chainPort(config.getClient({ chainId }), deployment, symbol), wallet };
  },
  webLock,
);

window.addEventListener('storage', ({ key }) => {
  // The flow id follows the prefix and the schema version.
  if (key?.startsWith(FLOW_KEY_PREFIX))
    flows.changedElsewhere(key.slice(key.indexOf('.', FLOW_KEY_PREFIX.length) + 1));
});
flows.load();
