/**
 * Whether this is a phone or a tablet, told in the way of RainbowKit, whose sheet lists no announced wallet there. A tablet
 * may call itself a Mac, which has no touch screen.
 */
export function isPhone(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /android|iphone|ipad|ipod/i.test(userAgent) || (/macintosh/i.test(userAgent) && maxTouchPoints > 1);
}
