import { createSignal } from '@/lib/chain/browser/signal';
import { isInFrame, recentWallet } from '@/lib/chain/wallet/stored-wallet';
import type { Address } from '@/lib/domain/model/types';

/** The connected wallet, as `components/wallet/start-wallet.ts` tells it: pages that only read do without wagmi. */
export type Connection = {
  address: Address | undefined;
  chainId: number | undefined;
  status: 'connected' | 'connecting' | 'reconnecting' | 'disconnected';
};

/** No wallet is connected. */
export const NO_CONNECTION: Connection = { address: undefined, chainId: undefined, status: 'disconnected' };

const { notify, subscribe } = createSignal();

let current: Connection | undefined;

/** Calls back when the connection changes; returns a function that stops it. */
export const onConnection = subscribe;

/** The connection now. Until the wallet of an earlier visit, or that of the frame, is loaded, it is being reconnected. */
export function connection(): Connection {
  current ??= recentWallet() || isInFrame() ? { ...NO_CONNECTION, status: 'reconnecting' } : NO_CONNECTION;
  return current;
}

/** For `start-wallet.ts`. */
export function setConnection(next: Connection): void {
  current = next;
  notify();
}
