import { sameAddress } from './address';
import type { LinkIssue } from './issues';
import type { Asset, Snapshot } from './types';

/**
 * The path below which the site is served: put before every path of a file of ours. It is a placeholder, which the build
 * replaces in every file by what works at any path (scripts/site/base-path.ts).
 */
export const BASE_PATH = '/base-path-of-the-site';

/** Collects what is ignored. */
type Notices = { push(notice: LinkIssue): unknown };

/** The most characters shown of an invalid parameter. */
const SHOWN = 60;

/**
 * The value of a parameter: empty if the query has none, or several.
 * @param notices collects a notice for repeated parameters
 */
export function singles(query: string, notices: Notices): (parameter: string) => string {
  const parameters = new URLSearchParams(query);
  return (parameter) => {
    const values = new Set(parameters.getAll(parameter).map((value) => value.trim()));
    if (values.size > 1) notices.push({ name: 'link-repeated', parameter });
    return values.size === 1 ? ([...values][0] ?? '') : '';
  };
}

/** The name of an asset in a URL: its symbol, unless another asset has the same one. */
export function assetLinkName({ assets }: Snapshot, { symbol, token }: Asset): string {
  const namesakes = assets.filter((other) => other.symbol.toLowerCase() === symbol.toLowerCase());
  return symbol !== '' && namesakes.length === 1 ? encodeURIComponent(symbol) : token;
}

/**
 * The listed asset with this symbol or address; an exact symbol wins over one that differs in case.
 * @param notices collects the reason if there is none
 */
export function findAsset(text: string, snapshot: Snapshot, notices: Notices): Asset | undefined {
  if (text === '') return undefined;
  const matches = snapshot.assets.filter(
    ({ token, symbol }) => sameAddress(token, text) || symbol.toLowerCase() === text.toLowerCase(),
  );
  const exact = matches.filter(({ token, symbol }) => sameAddress(token, text) || symbol === text);
  const [found, ...others] = exact.length > 0 ? exact : matches;
  if (found !== undefined && others.length === 0) return found;
  notices.push({ name: found ? 'link-asset-shared' : 'link-asset-unknown', text: shown(text) });
  return undefined;
}

/** An invalid parameter, shortened to be shown. */
export function shown(text: string): string {
  const characters = Array.from(text);
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}
