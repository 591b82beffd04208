import { connectorsForWallets } from '@rainbow-me/rainbowkit';
import { walletConnectWallet } from '@rainbow-me/rainbowkit/wallets';
import type { Config, Connector } from 'wagmi';
import { reconnect } from 'wagmi/actions';
import { WALLET_CONNECT } from '@/lib/chain/wallet/stored-wallet';

/**
 * Adds WalletConnect to the list of wallets. Not earlier, because adding it contacts its relay. All WalletConnect code
 * is in this file; it needs the package @walletconnect/ethereum-provider.
 * @returns whether it was added: a second call changes nothing
 */
export function addWalletConnect(config: Config, projectId: string): boolean {
  if (config.connectors.some(({ id }) => id === WALLET_CONNECT)) return false;
  const wallets = connectorsForWallets([{ groupName: 'On another device', wallets: [walletConnectWallet] }], {
    appName: 'Mars Treasury',
    projectId,
  });
  const { setState, setup } = config._internal.connectors;
  setState((known) => [...known, ...wallets.map(setup)]);
  return true;
}

/** The WalletConnect connector that emits its link as a message; the one added before it needs a dialog. */
export function connectorWithLink(config: Config, projectId: string): Connector {
  addWalletConnect(config, projectId);
  const connector = config.connectors.findLast(({ id }) => id === WALLET_CONNECT);
  if (!connector) throw new Error('WalletConnect was not added');
  return connector;
}

/** Reconnects WalletConnect after a reload, which wagmi cannot do for a wallet added later. */
export async function restoreWalletConnect(config: Config, projectId: string): Promise<void> {
  if (!addWalletConnect(config, projectId)) return;
  const connectors = config.connectors.filter(({ id }) => id === WALLET_CONNECT);
  await reconnect(config, { connectors });
}
