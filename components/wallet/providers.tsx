'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { WagmiProvider } from 'wagmi';
import { config } from '@/lib/chain/rpc/config';
import { useFlowWatcher } from '@/lib/hooks/use-flow-watcher';
import { useRestoredWalletConnect } from './use-wallet-connect';
import { WalletHost } from './wallet-host';

/** What every screen stands on: the chain's state (react-query) and the wallet, connected again after a reload. */
export function Providers({ children }: { children: ReactNode }) {
  const [queries] = useState(() => new QueryClient());
  return (
    <WagmiProvider config={config}>
      <QueryClientProvider client={queries}>
        <Watchers />
        <WalletHost>{children}</WalletHost>
      </QueryClientProvider>
    </WagmiProvider>
  );
}

/** What goes on below every screen. */
function Watchers() {
  useFlowWatcher();
  useRestoredWalletConnect();
  return null;
}
