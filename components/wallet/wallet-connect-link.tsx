'use client';

import { useState } from 'react';
import { connect } from 'wagmi/actions';
import { Button } from '@/components/ui/buttons/button';
import { buttonClass } from '@/components/ui/buttons/button-class';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { config } from '@/lib/chain/wallet/config';

type State = { phase: 'idle' | 'loading' | 'failed' } | { phase: 'ready'; uri: string };

/**
 * WalletConnect with a wallet on the same phone: its link, to open or to copy. On phones RainbowKit relies on
 * WalletConnect's own dialog, which the app does not include (see `no-appkit.ts`).
 */
export function WalletConnectLink({ projectId }: { projectId: string }) {
  const { state, ask } = useWalletConnectLink(projectId);
  return (
    <section>
      <h3 className="font-semibold">WalletConnect</h3>
      <p aria-live="polite" className="mt-1 mb-3 text-muted text-sm">
        {WORDS[state.phase]}
      </p>
      {state.phase === 'ready' ? (
        <div className="flex flex-wrap gap-3">
          <a className={buttonClass({ variant: 'primary' })} href={state.uri}>
            Open wallet app
          </a>
          <CopyButton label="Copy link" text={state.uri} wide />
        </div>
      ) : (
        <Button busy={state.phase === 'loading'} onClick={() => void ask()}>
          Connect with WalletConnect
        </Button>
      )}
    </section>
  );
}

const WORDS: Record<State['phase'], string> = {
  idle: 'Stay in this browser and approve each step in your wallet app.',
  loading: 'Preparing the connection.',
  ready: 'Open your wallet app, or copy the link and paste it into the app’s WalletConnect scanner.',
  failed: 'WalletConnect did not connect. Check your network, then try again.',
};

function useWalletConnectLink(projectId: string) {
  const [state, setState] = useState<State>({ phase: 'idle' });
  const ask = async () => {
    setState({ phase: 'loading' });
    try {
      const { connectorWithLink } = await import('./wallet-connect');
      const connector = connectorWithLink(config, projectId);
      const onMessage = ({ type, data }: { type: string; data?: unknown }) => {
        if (type === 'display_uri' && typeof data === 'string') setState({ phase: 'ready', uri: data });
      };
      connector.emitter.on('message', onMessage);
      try {
        await connect(config, { connector });
      } finally {
        connector.emitter.off('message', onMessage);
      }
    } catch {
      setState({ phase: 'failed' });
    }
  };
  return { state, ask };
}
