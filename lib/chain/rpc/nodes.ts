/** A configured list of nodes, or the chain's own. Wallets that are told of a chain need whole URLs. */
export function nodes(configured: readonly string[], defaults: readonly [string, ...string[]]) {
  return { default: { http: (configured.length > 0 ? configured : defaults).map(whole) } };
}

const whole = (url: string) =>
  typeof window === 'undefined' ? url : new URL(url, window.location.origin).href;
