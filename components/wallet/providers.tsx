'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { WagmiProvider } from 'wagmi';
import { config } from '@/lib/chain/rpc/config';
import { useFlowWatcher } from '@/lib/hooks/use-flow-watcher';
import { useRestoredWalletConnect } from './use-wallet-connect';
import { WalletHost } from './wallet-host';

/** What every screen relies on: chain state (react-query) and the wallet, reconnected after a reload. */
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

/** Background work shared by every screen. */
function Watchers() {
  useFlowWatcher();
  useRestoredWalletConnect();
  return null;
}
