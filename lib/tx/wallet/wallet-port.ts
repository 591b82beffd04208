import type { Config } from 'wagmi';
import { getConnection, watchConnection } from 'wagmi/actions';
import { NotSentError, type WalletPort, type WalletRequest } from '@/lib/tx/engine/ports';
import { NoPermits } from '@/lib/tx/store/no-permits';

/** The wallet connected in wagmi, accessed through its provider, so that responses arrive unmodified. */
export function walletPort(config: Config): WalletPort {
  return {
    noPermits: new NoPermits(),
    current: () => {
      const { address, chainId } = getConnection(config);
      return { account: address, chainId };
    },
    onChange: (listener) => watchConnection(config, { onChange: listener }),
    request: async (request) => {
      const { connector } = getConnection(config);
      const provider: unknown = await connector?.getProvider().catch(() => undefined);
      if (!isProvider(provider)) throw new NotSentError('No wallet is connected');
      return provider.request(request);
    },
  };
}

type Provider = { request(request: WalletRequest): Promise<unknown> };

const isProvider = (value: unknown): value is Provider =>
  typeof value === 'object' && value !== null && 'request' in value && typeof value.request === 'function';
