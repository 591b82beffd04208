/** The configured RPC nodes, or the defaults of the chain. Wallets that add a chain need absolute URLs. */
export function nodes(configured: readonly string[], defaults: readonly [string, ...string[]]) {
  return { default: { http: (configured.length > 0 ? configured : defaults).map(whole) } };
}

const whole = (url: string) =>
  typeof window === 'undefined' ? url : new URL(url, window.location.origin).href;
