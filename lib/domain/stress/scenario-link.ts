import type { FilterIssue, LinkIssue } from '@/lib/domain/model/issues';
import { assetLinkName, findAsset, shown, singles } from '@/lib/domain/model/link';
import type { Snapshot } from '@/lib/domain/model/types';
import { CHANGE, FAILING_PRICE, LEAVING, NOTHING, type Scenario, SHOCKED_TIERS } from './scenario';

/** What a link says, and a notice for each part that was ignored. */
type Read = { scenario: Scenario; notices: (LinkIssue | FilterIssue)[] };

/**
 * Reads `?tier2=&tier3=&tier4=&tier5=&depeg=&price=&leaving=`: whole percent, and the symbol or address of a stablecoin.
 * Never fails: unusable values are ignored and reported.
 */
export function parseScenario(query: string, snapshot: Snapshot): Read {
  const notices: Read['notices'] = [];
  const single = singles(query, notices);
  const percent = (parameter: string, { min, max }: { min: number; max: number }, otherwise: number) => {
    const text = single(parameter);
    if (text === '') return otherwise;
    const value = /^-?\d{1,3}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    notices.push({ name: 'link-filter-bad', parameter, text: shown(text) });
    return otherwise;
  };
  const change = (tier: number) => percent(`tier${tier}`, CHANGE, 0);
  const named = single('depeg');
  const failing = findAsset(named, snapshot, notices);
  const isStable = failing?.tier === 1;
  if (failing && !isStable) notices.push({ name: 'link-filter-bad', parameter: 'depeg', text: shown(named) });
  return {
    scenario: {
      changes: { 2: change(2), 3: change(3), 4: change(4), 5: change(5) },
      failing: isStable ? failing.token : undefined,
      failingPrice: percent('price', FAILING_PRICE, NOTHING.failingPrice),
      leaving: percent('leaving', LEAVING, 0),
    },
    notices,
  };
}

const PARAMETERS = [...SHOCKED_TIERS.map((tier) => `tier${tier}`), 'leaving', 'depeg', 'price'];

/**
 * The query of a link to a scenario; empty where nothing happens.
 * @param before the query so far, of which other parameters stay
 */
export function writeScenario(scenario: Scenario, snapshot: Snapshot, before = ''): string {
  const query = new URLSearchParams(before);
  for (const name of PARAMETERS) query.delete(name);
  for (const tier of SHOCKED_TIERS) {
    if (scenario.changes[tier] !== 0) query.set(`tier${tier}`, `${scenario.changes[tier]}`);
  }
  if (scenario.leaving > 0) query.set('leaving', `${scenario.leaving}`);
  const failing = snapshot.assets.find(({ token }) => token === scenario.failing);
  if (failing) {
    query.set('depeg', decodeURIComponent(assetLinkName(snapshot, failing)));
    query.set('price', `${scenario.failingPrice}`);
  }
  return query.size === 0 ? '' : `?${query}`;
}
