/**
 * Whether this is a phone or a tablet, by the same test as RainbowKit, whose sheet lists no announced wallets there. A
 * tablet may identify itself as a Mac, but Macs have no touch screen.
 */
export function isPhone(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /android|iphone|ipad|ipod/i.test(userAgent) || (/macintosh/i.test(userAgent) && maxTouchPoints > 1);
}
