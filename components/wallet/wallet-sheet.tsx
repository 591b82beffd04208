'use client';

import { useState } from 'react';
import { useConnectionEffect } from 'wagmi';
import { Dialog } from '@/components/ui/dialog';
import { Disclosure } from '@/components/ui/disclosure';
import { FoundWallets } from './found-wallets';
import { isPhone } from './is-phone';
import { OtherWallets } from './other-wallets';
import { useFoundWallets } from './use-found-wallets';

type WalletSheetProps = {
  /** How often it was asked for: each further time opens it again. */
  asked: number;
};

/**
 * The choice of wallets where RainbowKit's can't be: on a phone it leaves out every wallet that announces itself or is
 * there as `window.ethereum`, which is what the browser inside a wallet has; elsewhere the latter only.
 */
export function WalletSheet({ asked }: WalletSheetProps) {
  const [closedAt, setClosedAt] = useState(0);
  const close = () => setClosedAt(asked);
  useConnectionEffect({ onConnect: close });
  const { wallets, isWalletBrowser } = useFoundWallets();
  const isFound = wallets.length > 0;
  return (
    <Dialog
      onClose={close}
      open={asked > closedAt}
      title={isFound || isPhone() ? 'Connect a wallet' : 'No wallet found'}
    >
      {isFound && <FoundWallets wallets={wallets} />}
      {isPhone() &&
        (isWalletBrowser ? (
          <Disclosure summary="Use another wallet">
            <OtherWallets />
          </Disclosure>
        ) : (
          <OtherWallets />
        ))}
      {!isFound && !isPhone() && <NoWallet />}
    </Dialog>
  );
}

function NoWallet() {
  return (
    <>
      <p>No compatible wallet was detected. You can still browse everything without one.</p>
      <p className="mt-3">
        To mint or redeem, install a browser wallet, or open this page in your mobile wallet’s browser.
      </p>
    </>
  );
}
