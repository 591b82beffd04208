import type { Config } from '../config';

/**
 * The facts that a configuration marks as not confirmed on the chain, one line for each asset or section, such as "USDC: token,
 * feed.heartbeat". Empty if there are none.
 */
export function unconfirmedFacts({ assets, market, uses }: Config): string[] {
  const rows = [
    ...assets.map(({ symbol, unconfirmed }) => ({ name: symbol, unconfirmed })),
    { name: 'market', unconfirmed: market.unconfirmed },
    { name: 'uses', unconfirmed: uses.unconfirmed },
  ];
  return rows.flatMap(({ name, unconfirmed = [] }) =>
    unconfirmed.length === 0 ? [] : [`${name}: ${unconfirmed.join(', ')}`],
  );
}
