import { parseRecipient } from '@/lib/domain/model/address';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { LinkIssue, Side } from '@/lib/domain/model/issues';
import { findAsset, shown, singles } from '@/lib/domain/model/link';
import { parseAmount } from '@/lib/domain/model/parse';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';

/** The usable parts of a link, and a notice for each part that was ignored. */
export type Prefill = {
  asset: Asset | undefined;
  /** For the input field: digits and at most one point. */
  amount: string | undefined;
  to: Address | undefined;
  notices: LinkIssue[];
};

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
