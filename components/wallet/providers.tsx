'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useFlowWatcher } from '@/lib/hooks/use-flow-watcher';
import { WalletHost } from './wallet-host';

/** What every screen relies on: chain state (react-query) and the wallet, reconnected after a reload. */
export function Providers({ children }: { children: ReactNode }) {
  const [queries] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={queries}>
      <Watchers />
      <WalletHost>{children}</WalletHost>
    </QueryClientProvider>
  );
}

/** Background work shared by every screen. */
function Watchers() {
  useFlowWatcher();
  return null;
}
