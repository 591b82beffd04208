'use client';

import { useId } from 'react';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { Icon } from '@/components/ui/icon';
import { walletConnectProjectId } from '@/lib/chain/rpc/env';
import { walletApps } from './wallet-apps';
import { WalletConnectLink } from './wallet-connect-link';

/**
 * Ways to use a wallet app on this phone: open the current page in the app's own browser, by a link or by pasting the
 * address, or use WalletConnect if it is configured. No host is contacted until the user chooses one.
 */
export function OtherWallets() {
  const id = useId();
  const page = window.location.href;
  return (
    <div className="grid gap-6">
      <section>
        <h3 className="font-semibold" id={id}>
          Open this page in your wallet app
        </h3>
        <p className="mt-1 text-muted text-sm">It opens in the app’s own browser, which has the wallet.</p>
        <ul aria-labelledby={id} className="-mx-2 mt-2">
          {walletApps.map(({ name, linkTo }) => (
            <li key={name}>
              <a
                className="flex min-h-12 items-center justify-between gap-3 rounded px-2 py-2 font-semibold hover:bg-track"
                href={linkTo(page)}
                rel="noreferrer noopener"
              >
                {name}
                <Icon className="text-muted" name="external" />
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className="font-semibold">Binance Wallet or another app</h3>
        <p className="mt-1 mb-3 text-muted text-sm">
          Copy the link, then paste it into the browser inside your wallet app.
        </p>
        <CopyButton label="Copy link" text={page} wide />
      </section>
      {walletConnectProjectId !== undefined && <WalletConnectLink projectId={walletConnectProjectId} />}
    </div>
  );
}
