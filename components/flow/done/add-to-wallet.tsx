'use client';

import { Button } from '@/components/ui/buttons/button';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';
import { useAddToken } from '@/lib/hooks/use-add-token';
import { useWalletAsk } from '@/lib/hooks/use-wallet-ask';

const LABEL = {
  idle: 'Add USDm to wallet',
  asked: 'Confirm in your wallet',
  slow: 'No response from your wallet. Try again',
  done: 'USDm added to wallet',
  failed: 'Your wallet did not add it',
} as const;

/** Asks the wallet to list USDm, which it would otherwise not show (EIP-747). */
export function AddToWallet() {
  const [state, ask] = useWalletAsk();
  const { address } = useAccount();
  const usdm = useDeployment()?.usdm;
  const add = useAddToken();
  if (!address || !usdm) return null;
  return (
    <>
      <Button
        busy={state === 'asked'}
        icon={state === 'done' ? 'check' : 'wallet'}
        off={state === 'done'}
        onClick={() => ask(() => add({ address: usdm, symbol: 'USDm' }))}
      >
        {LABEL[state]}
      </Button>
      <LiveRegion>{state === 'idle' || state === 'asked' ? '' : LABEL[state]}</LiveRegion>
    </>
  );
}
