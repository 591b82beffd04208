import { connectorsForWallets } from '@rainbow-me/rainbowkit';
import { walletConnectWallet } from '@rainbow-me/rainbowkit/wallets';
import type { Config } from 'wagmi';
import { reconnect } from 'wagmi/actions';

const ID = 'walletConnect';

/**
 * Adds WalletConnect to the wallets there are. Only now, because its mere presence contacts its relay. Everything about
 * it is in this file; it needs the package @walletconnect/ethereum-provider.
 * @returns whether it was added: a second call changes nothing
 */
export function addWalletConnect(config: Config, projectId: string): boolean {
  if (config.connectors.some(({ id }) => id === ID)) return false;
  const wallets = connectorsForWallets([{ groupName: 'On another device', wallets: [walletConnectWallet] }], {
    appName: 'Mars Treasury',
    projectId,
  });
  const { setState, setup } = config._internal.connectors;
  setState((known) => [...known, ...wallets.map(setup)]);
  return true;
}

/** Connects WalletConnect again after a reload, which wagmi can't do for a wallet that is added late. */
export async function restoreWalletConnect(config: Config, projectId: string): Promise<void> {
  if (!addWalletConnect(config, projectId)) return;
  const connectors = config.connectors.filter(({ id }) => id === ID);
  await reconnect(config, { connectors });
}
