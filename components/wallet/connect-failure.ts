import { walletIssue } from '@/lib/tx/wallet/wallet-errors';

/**
 * Why a wallet has not connected, and what to do next.
 * @param error what the connection request threw
 * @param wallet its name
 */
export function connectFailure(error: unknown, wallet: string): string {
  switch (walletIssue(error).name) {
    case 'wallet-refused':
      return `The request was declined in ${wallet}. Select it again to retry.`;
    case 'wallet-busy':
      return `${wallet} already has a request open. Confirm it there, or decline it and select the wallet again.`;
    default:
      return `${wallet} did not connect. Unlock it, then select it again.`;
  }
}
