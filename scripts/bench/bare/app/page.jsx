'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { erc20Abi, formatUnits } from 'viem';
import { createConfig, http, injected, useReadContract, WagmiProvider } from 'wagmi';
import { foundry } from 'wagmi/chains';

const config = createConfig({
  chains: [foundry],
  connectors: [injected()],
  transports: { [foundry.id]: http('/rpc') },
});

/** What the least page with wagmi, viem and one figure costs: the supply of USDm. */
export default function Page() {
  const [queries] = useState(() => new QueryClient());
  return (
    <WagmiProvider config={config}>
      <QueryClientProvider client={queries}>
        <main>
          <h1>USDm</h1>
          <p>
            Supply <Supply />
          </p>
        </main>
      </QueryClientProvider>
    </WagmiProvider>
  );
}

function Supply() {
  const { data } = useReadContract({
    abi: erc20Abi,
    address: process.env.NEXT_PUBLIC_USDM,
    functionName: 'totalSupply',
  });
  return data === undefined ? '–' : <data value={`${data}`}>{formatUnits(data, 18)}</data>;
}
