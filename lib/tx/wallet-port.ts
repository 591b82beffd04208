import type { Config } from 'wagmi';
import { getConnection, watchConnection } from 'wagmi/actions';
import type { WalletPort, WalletRequest } from './ports';

/** The wallet that wagmi is connected to, as its provider: what it answers is not dressed up on the way. */
export function walletPort(config: Config): WalletPort {
  return {
    current: () => {
      const { address, chainId } = getConnection(config);
      return { account: address, chainId };
    },
    onChange: (listener) => watchConnection(config, { onChange: listener }),
    request: async (request) => {
      const { connector } = getConnection(config);
      if (!connector) throw Object.assign(new Error('No wallet is connected'), { code: 4900 });
      const provider: unknown = await connector.getProvider();
      if (!isProvider(provider)) throw Object.assign(new Error('The wallet is gone'), { code: 4900 });
      return provider.request(request);
    },
  };
}

type Provider = { request(request: WalletRequest): Promise<unknown> };

const isProvider = (value: unknown): value is Provider =>
  typeof value === 'object' && value !== null && 'request' in value && typeof value.request === 'function';
