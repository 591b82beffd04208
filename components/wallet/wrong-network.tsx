'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';
import { useAccount } from '@/lib/hooks/use-account';

/** Shown only while the wallet is on another network than the app: says so, with the one button that changes it. */
export function WrongNetwork() {
  const { wrongNetwork, appChain, switchToApp } = useAccount();
  const [state, setState] = useState<'idle' | 'asked' | 'refused'>('idle');
  if (!wrongNetwork) return null;

  const ask = async () => {
    setState('asked');
    try {
      await switchToApp();
      setState('idle');
    } catch {
      setState('refused');
    }
  };
  return (
    <Notice
      action={
        <Button busy={state === 'asked'} onClick={() => void ask()}>
          {state === 'asked' ? 'Confirm in your wallet' : `Switch to ${appChain.name}`}
        </Button>
      }
      title={`Your wallet is on another network than this page: ${appChain.name}`}
      tone="warning"
    >
      {state === 'refused'
        ? 'The wallet did not switch. You can also choose the network in the wallet itself.'
        : 'You can read everything here. To mint or redeem, switch the wallet; it adds the network if it does not know it.'}
    </Notice>
  );
}
