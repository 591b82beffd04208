/**
 * Replaces `@reown/appkit/core`, WalletConnect's own dialog, which depends on some 180 packages. The app shows
 * WalletConnect’s QR code in RainbowKit’s dialog and never needs that one.
 */
export function createAppKit(): never {
  throw new Error('WalletConnect is shown in the wallet dialog');
}
