'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';
import { useAccount } from '@/lib/hooks/use-account';

/** Shown only while the wallet is on a different network from the app, with a button to switch. */
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
      title={`Your wallet is on a different network. This page shows ${appChain.name}.`}
      tone="warning"
    >
      {state === 'refused'
        ? 'The network did not change. You can also switch it in your wallet.'
        : 'You can browse everything. To mint or redeem, switch networks; your wallet will offer to add it if needed.'}
    </Notice>
  );
}
