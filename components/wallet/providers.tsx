'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { WagmiProvider } from 'wagmi';
import { config } from '@/lib/chain/config';
import { useFlowWatcher } from '@/lib/hooks/use-flow-watcher';

/** What every screen stands on: the chain's state (react-query) and the wallet, connected again after a reload. */
export function Providers({ children }: { children: ReactNode }) {
  const [queries] = useState(() => new QueryClient());
  return (
    <WagmiProvider config={config}>
      <QueryClientProvider client={queries}>
        <FlowWatcher />
        {children}
      </QueryClientProvider>
    </WagmiProvider>
  );
}

function FlowWatcher() {
  useFlowWatcher();
  return null;
}
