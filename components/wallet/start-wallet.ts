import { getConnection, reconnect, watchConnection } from 'wagmi/actions';
import { walletConnectProjectId } from '@/lib/chain/rpc/env';
import { config } from '@/lib/chain/wallet/config';
import { isInFrame, recentWallet, WALLET_CONNECT } from '@/lib/chain/wallet/stored-wallet';
import { setConnection } from '@/lib/hooks/connection';
import { connectSafe } from './safe';

/** How long, in milliseconds, the wallet of an earlier visit may take before Connect is offered again. */
const SILENCE_MS = 10_000;

/** The wallet of an earlier visit is being reconnected, and has not been given up. */
let isRestoring = true;

/** Tells the app about the connection. */
function publish(): void {
  const { address, chainId, status } = getConnection(config);
  // Wagmi says "connecting" where it has only the id of that wallet, and "disconnected" between two attempts.
  setConnection({
    address,
    chainId,
    status: isRestoring && status !== 'connected' ? 'reconnecting' : status,
  });
}

/** Offers Connect although the wallet of the earlier visit has not answered. */
function giveUp(): void {
  isRestoring = false;
  config.setState((state) => ({ ...state, connections: new Map(), current: null, status: 'disconnected' }));
  publish();
}

/** Reconnects the wallet of an earlier visit; in the frame of Safe, it is the Safe that is open there. */
async function restore(): Promise<void> {
  if (isInFrame()) return void (await openSafe());
  const recent = recentWallet();
  // By the next task, wagmi has read what it stored.
  await new Promise((done) => setTimeout(done));
  if (recent === undefined) return config.setState((state) => ({ ...state, connections: new Map() }));
  const silence = setTimeout(giveUp, SILENCE_MS);
  await reconnect(config);
  const projectId = walletConnectProjectId;
  // It is not among the wallets before it is loaded; those of this browser come first.
  if (recent === WALLET_CONNECT && projectId && getConnection(config).status === 'disconnected') {
    const { restoreWalletConnect } = await import('./wallet-connect');
    await restoreWalletConnect(config, projectId);
  }
  clearTimeout(silence);
  // Given up, and here after all: wagmi has its accounts, but leaves the status as it is.
  config.setState((state) =>
    state.current && state.status === 'disconnected' ? { ...state, status: 'connected' } : state,
  );
}

/**
 * Connects the Safe in whose app the page is a frame.
 * @returns whether it did; if it does not answer, or its code cannot be fetched, Connect is still there
 */
export async function openSafe(): Promise<boolean> {
  isRestoring = true;
  publish();
  try {
    await connectSafe(config);
    return true;
  } catch {
    return false;
  } finally {
    isRestoring = false;
    publish();
  }
}

// Once, when this module is loaded: in the frame of Safe, when a wallet was connected before, or when Connect is pressed.
watchConnection(config, { onChange: publish });
void restore().finally(() => {
  isRestoring = false;
  // If nothing could be reconnected, wagmi's state may be what it was.
  publish();
});
