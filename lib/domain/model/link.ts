import { parseRecipient, sameAddress } from './address';
import { USDM_DECIMALS } from './convert';
import type { LinkIssue, Side } from './issues';
import { parseAmount } from './parse';
import type { Address, Asset, Snapshot } from './types';

/** The usable parts of a link, and a notice for each part that was ignored. */
export type Prefill = {
  asset: Asset | undefined;
  /** For the input field: digits and at most one point. */
  amount: string | undefined;
  to: Address | undefined;
  notices: LinkIssue[];
};

/** The most characters shown of an invalid parameter. */
const SHOWN = 60;

/** The most decimals of any token; used while the link names no asset. */
const MOST_DECIMALS = 36;

/**
 * Reads `?asset=&amount=&to=` of a link to the mint or redeem screen; `asset` is a symbol or an address. Never fails:
 * unusable values are ignored and reported, and other parameters are left alone.
 * @param query the part of the URL after `?` (a leading `?` is allowed)
 */
export function parseLink(query: string, snapshot: Snapshot, side: Side): Prefill {
  const notices: LinkIssue[] = [];
  const single = singles(query, notices);
  const asset = findAsset(single('asset'), snapshot, notices);
  const decimals = side === 'redeem' ? USDM_DECIMALS : (asset?.decimals ?? MOST_DECIMALS);
  return {
    asset,
    amount: readAmount(single('amount'), decimals, notices),
    to: readReceiver(single('to'), snapshot, notices),
    notices,
  };
}

/**
 * The value of a parameter: empty if the query has none, or several.
 * @param notices collects a notice for repeated parameters
 */
export function singles(query: string, notices: LinkIssue[]): (parameter: string) => string {
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
export function findAsset(text: string, snapshot: Snapshot, notices: LinkIssue[]): Asset | undefined {
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

function readAmount(text: string, decimals: number, notices: LinkIssue[]): string | undefined {
  if (text === '') return undefined;
  const amount = parseAmount(text, decimals);
  if (amount.ok) return amount.normalised;
  if (amount.issue.name !== 'amount-empty') notices.push({ name: 'link-amount-bad', text: shown(text) });
  return undefined;
}

function readReceiver(text: string, snapshot: Snapshot, notices: LinkIssue[]): Address | undefined {
  if (text === '') return undefined;
  const receiver = parseRecipient(text, snapshot);
  if (receiver.ok) return receiver.address;
  notices.push({ name: 'link-receiver-bad', text: shown(text) });
  return undefined;
}

/** An invalid parameter, shortened to be shown. */
export function shown(text: string): string {
  const characters = Array.from(text);
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}
