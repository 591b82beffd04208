/** USDm of the original Mars Ecosystem on BNB Smart Chain: another token than USDm here. */
const ORIGINAL_USDM = '0xBb0fA2fBE9b37444f5D1dBD22e0e5bdD2afbbE85';

/** Whether `address` is USDm of the original Mars Ecosystem, in any case. */
export function isOriginalUsdm(address: string): boolean {
  return address.toLowerCase() === ORIGINAL_USDM.toLowerCase();
}
