'use client';

import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';
import { NOT_SWITCHED } from '@/lib/hooks/trade/use-main-action';
import { useAccount } from '@/lib/hooks/use-account';
import { useWalletAsk } from '@/lib/hooks/use-wallet-ask';

/** Shown only while the wallet is on a different network from the app, with a button to switch. */
export function WrongNetwork() {
  const { wrongNetwork, appChain, switchToApp } = useAccount();
  const [state, ask] = useWalletAsk();
  if (!wrongNetwork) return null;
  return (
    <Notice
      action={
        <Button busy={state === 'asked'} onClick={() => ask(switchToApp)}>
          {state === 'asked' ? 'Confirm in your wallet' : `Switch to ${appChain.name}`}
        </Button>
      }
      title={`Your wallet is on a different network. This page shows ${appChain.name}.`}
      tone="warning"
    >
      {state === 'slow' || state === 'failed'
        ? NOT_SWITCHED
        : 'You can browse everything. To mint or redeem, switch networks; your wallet will offer to add it if needed.'}
    </Notice>
  );
}
