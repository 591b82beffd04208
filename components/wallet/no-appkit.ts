/**
 * Replaces `@reown/appkit/core`, WalletConnect's own dialog with some 180 packages behind it: the app shows
 * WalletConnect’s QR code in RainbowKit’s dialog and never needs the other.
 */
export function createAppKit(): never {
  throw new Error('WalletConnect is shown in the wallet dialog');
}
