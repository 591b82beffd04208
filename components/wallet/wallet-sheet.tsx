'use client';

import { useState } from 'react';
import { useConnectionEffect } from 'wagmi';
import { Dialog } from '@/components/ui/dialog';
import { Disclosure } from '@/components/ui/disclosure';
import { shieldStorage } from '@/lib/chain/browser/shield-storage';
import { config } from '@/lib/chain/wallet/config';
import { FoundWallets } from './found-wallets';
import { isPhone } from './is-phone';
import { OtherWallets } from './other-wallets';
import { useFoundWallets } from './use-found-wallets';

// Once, before either list is shown: this module is part of both.
shieldStorage();

type WalletSheetProps = {
  /** How many times it was requested: each increase opens it again. */
  asked: number;
};

/**
 * The wallet list where RainbowKit's cannot be used. On a phone, RainbowKit leaves out every wallet that announces itself
 * or is available as `window.ethereum`, which are the only ones inside a wallet's browser; elsewhere only the latter.
 */
export function WalletSheet({ asked }: WalletSheetProps) {
  const [closedAt, setClosedAt] = useState(0);
  const close = () => setClosedAt(asked);
  useConnectionEffect({ config, onConnect: close });
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
