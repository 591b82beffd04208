import { assetBy, parseAddress } from '@/lib/domain/model/address';
import type { FilterIssue, LinkIssue } from '@/lib/domain/model/issues';
import { assetLinkName, findAsset, shown, singles } from '@/lib/domain/model/link';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { type ActivityFilter, kindFilters, roles } from './activity';

/** What the page shows, as encoded in its link. */
export type ActivityView = Omit<ActivityFilter, 'account'> & {
  /** Undefined: the connected account, or all accounts without a wallet. */
  account: Address | 'all' | undefined;
  /** From 1. */
  page: number;
};

/** The view of a link without parameters. */
export const DEFAULT_VIEW: ActivityView = {
  account: undefined,
  kind: 'all',
  asset: undefined,
  role: 'any',
  page: 1,
};

/** Collects what is ignored. */
type FilterNotices = { push(notice: FilterIssue): unknown };

/** The most digits of a page number. */
const MOST_DIGITS = 9;

/**
 * Reads `?address=&kind=&asset=&role=&page=`. Never fails: unusable values are ignored and reported.
 * @param query the part of the URL after `?` (a leading `?` is allowed)
 */
export function parseActivityLink(
  query: string,
  snapshot: Snapshot,
): { view: ActivityView; notices: (FilterIssue | LinkIssue)[] } {
  const notices: (FilterIssue | LinkIssue)[] = [];
  const single = singles(query, notices);
  const oneOf = <T extends string>(parameter: string, choices: readonly T[], otherwise: T): T => {
    const text = single(parameter);
    const found = choices.find((choice) => choice === text);
    if (text !== '' && found === undefined) notices.push(bad(parameter, text));
    return found ?? otherwise;
  };
  const view: ActivityView = {
    account: readAccount(single('address'), notices),
    kind: oneOf('kind', kindFilters, DEFAULT_VIEW.kind),
    asset: findAsset(single('asset'), snapshot, notices)?.token,
    role: oneOf('role', roles, DEFAULT_VIEW.role),
    page: readPage(single('page'), notices),
  };
  return { view, notices };
}

/** The query of a link to this view, with `?`; empty for the default view. */
export function writeActivityLink({ account, kind, asset, role, page }: ActivityView, snapshot: Snapshot) {
  const listed = assetBy(snapshot, asset);
  const parts = [
    account && `address=${account}`,
    kind !== DEFAULT_VIEW.kind && `kind=${kind}`,
    asset && `asset=${listed ? assetLinkName(snapshot, listed) : asset}`,
    role !== DEFAULT_VIEW.role && `role=${role}`,
    page > 1 && `page=${page}`,
  ].filter(Boolean);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function readAccount(text: string, notices: FilterNotices): ActivityView['account'] {
  if (text === '' || text === 'all') return text || undefined;
  const read = parseAddress(text);
  if (read.ok) return read.address;
  notices.push({ name: 'link-address-bad', text: shown(text) });
  return undefined;
}

function readPage(text: string, notices: FilterNotices): number {
  if (text === '') return 1;
  if (/^[1-9]\d*$/.test(text) && text.length <= MOST_DIGITS) return Number(text);
  notices.push(bad('page', text));
  return 1;
}

const bad = (parameter: string, text: string): FilterIssue => ({
  name: 'link-filter-bad',
  parameter,
  text: shown(text),
});
