'use client';

import { useState } from 'react';
import type { Connector } from 'wagmi';
import { connect } from 'wagmi/actions';
import { Icon } from '@/components/ui/icon';
import { Spinner } from '@/components/ui/spinner';
import { config } from '@/lib/chain/wallet/config';
import { PAGE_WALLET } from '@/lib/chain/wallet/stored-wallet';
import { connectFailure } from './connect-failure';

/** The wallets of this browser, each with a button to connect it, and the status of the latest request. */
export function FoundWallets({ wallets }: { wallets: Connector[] }) {
  const { asked, failure, ask } = useAsking();
  return (
    <>
      <ul className="-mx-2">
        {wallets.map((wallet) => (
          <li key={wallet.uid}>
            <button
              className="flex min-h-15 w-full items-center gap-3 rounded px-2 py-2 text-start hover:bg-track"
              onClick={() => void ask(wallet)}
              type="button"
            >
              <WalletIcon icon={wallet.icon} />
              <span className="min-w-0 grow font-semibold wrap-anywhere">{nameOf(wallet)}</span>
              {asked === wallet.uid && <Spinner />}
            </button>
          </li>
        ))}
      </ul>
      <p aria-live="polite" className="mb-2 min-h-5 text-muted text-sm leading-5 wrap-anywhere">
        {asked ? 'Confirm the connection in your wallet.' : failure}
      </p>
    </>
  );
}

const nameOf = ({ id, name }: Connector) => (id === PAGE_WALLET ? 'This browser’s wallet' : name);

/** Asks a wallet to connect: which one is being asked, and why the last one did not connect. */
function useAsking() {
  const [state, setState] = useState<{ asked?: string; failure?: string }>({});
  const ask = async (connector: Connector) => {
    const { uid } = connector;
    setState({ asked: uid });
    // If this wallet did not answer, the user may have chosen another one in the meantime.
    const end = (failure?: string) => setState((now) => (now.asked === uid ? { failure } : now));
    try {
      await connect(config, { connector });
      end();
    } catch (error) {
      end(connectFailure(error, nameOf(connector)));
    }
  };
  return { ...state, ask };
}

/** A wallet's icon, only if the wallet supplies it as a data URL: no host is contacted for a picture. */
function WalletIcon({ icon }: { icon: string | undefined }) {
  const source = icon?.trim();
  return source?.startsWith('data:image/') ? (
    <img alt="" className="size-9 shrink-0 rounded" height={36} src={source} width={36} />
  ) : (
    <span className="grid size-9 shrink-0 place-items-center rounded bg-sunken text-muted">
      <Icon name="wallet" />
    </span>
  );
}
