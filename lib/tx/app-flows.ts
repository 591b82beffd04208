import { chainOf } from '@/lib/chain/rpc/chains';
import { clientOf } from '@/lib/chain/rpc/client';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { newJudge } from '@/lib/chain/rpc/judge';
import { pools } from '@/lib/chain/rpc/own-nodes';
import { config } from '@/lib/chain/wallet/config';
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
    const pool = pools.get(chainId);
    if (!deployment || !pool) return undefined;
    return { chain: chainPort(clientOf(chainId), deployment, symbol, pool), wallet };
  },
  webLock,
);

// What only transactions ask for.
for (const pool of pools.values()) pool.judge = newJudge();

window.addEventListener('storage', ({ key }) => {
  // The flow id follows the prefix and the schema version.
  if (key?.startsWith(FLOW_KEY_PREFIX))
    flows.changedElsewhere(key.slice(key.indexOf('.', FLOW_KEY_PREFIX.length) + 1));
});
flows.load();
