import type { Address } from '@/lib/domain/model/types';
import type { Act, ActKind, Approval } from './history';

/**
 * `confirmed`: on the chain. The others are transactions of this browser, named as the transaction machine names where
 * they stand.
 */
export type ActivityStatus =
  | 'confirmed'
  | 'preparing'
  | 'wallet'
  | 'pending'
  | 'halted'
  | 'awaiting-signers'
  | 'refused'
  | 'reverted'
  | 'replaced'
  | 'cancelled'
  | 'unknown';

/** Anything that somebody did with the Treasury or is about to do: acts, approvals and transactions under way alike. */
export type Activity = {
  /** `act`: of a role holder; the chain's record of these is not read, so it is always one of this browser. */
  kind: ActKind | 'approval' | 'act';
  status: ActivityStatus;
  /** Where on the chain; `time` in Unix seconds. Undefined for what is not there, or not yet. */
  at: { block: bigint; logIndex: number; time: bigint } | undefined;
  hash: `0x${string}` | undefined;
  sender: Address;
  /** Who got the result; undefined for an approval. */
  receiver: Address | undefined;
  /** Token units that went in (mint) or out (else), or that the Treasury may take. Undefined while it is not known. */
  amounts: readonly { asset: Address; amount: bigint | undefined }[];
  /** Minted or burned, 18 decimals; undefined where there is none, or it is not known. */
  usdm: bigint | undefined;
  /** It is given or paid as the chain's own coin, of which the asset is the wrapped form. */
  coin?: true | undefined;
};

export const kindFilters = ['all', 'mint', 'redeem', 'claim', 'approval'] as const;
/** Redemptions are those in one asset and pro rata; claims go with what they are claims of. */
export type KindFilter = (typeof kindFilters)[number];

export const roles = ['any', 'sender', 'receiver'] as const;
/** What the account was in it. */
export type Role = (typeof roles)[number];

/** Which activity is wanted. */
export type ActivityFilter = {
  /** Undefined: everybody's. */
  account: Address | undefined;
  kind: KindFilter;
  asset: Address | undefined;
  /** Means nothing without an account. */
  role: Role;
};

/** Acts of role holders are no kind to choose: they are shown with all. */
const GROUPS: Record<Activity['kind'], KindFilter> = {
  mint: 'mint',
  redeem: 'redeem',
  'redeem-pro-rata': 'redeem',
  credit: 'claim',
  claim: 'claim',
  approval: 'approval',
  act: 'all',
};

/**
 * Acts and approvals as one list, newest first.
 * @param acts oldest first, as are the approvals
 */
export function joinActivity(acts: readonly Act[], approvals: readonly Approval[]): Activity[] {
  const joined: Activity[] = [];
  let [a, b] = [acts.length - 1, approvals.length - 1];
  while (a >= 0 || b >= 0) {
    const [act, approval] = [acts[a], approvals[b]];
    if (act && !(approval && isLater(approval, act))) {
      joined.push(ofAct(act));
      a -= 1;
    } else if (approval) {
      joined.push(ofApproval(approval));
      b -= 1;
    }
  }
  return joined;
}

/** What of a list is wanted, in the same order. */
export function filterActivity(list: readonly Activity[], filter: ActivityFilter): Activity[] {
  return list.filter(matcher(filter));
}

/** Whether an activity is wanted. Made once per filter, as it is asked about a hundred thousand of them. */
export function matcher({ account, kind, asset, role }: ActivityFilter): (activity: Activity) => boolean {
  const who = account?.toLowerCase();
  const token = asset?.toLowerCase();
  return ({ kind: what, sender, receiver, amounts }) => {
    if (kind !== 'all' && GROUPS[what] !== kind) return false;
    if (token !== undefined && !amounts.some((part) => part.asset.toLowerCase() === token)) return false;
    if (who === undefined) return true;
    const isSender = role !== 'receiver' && sender.toLowerCase() === who;
    return isSender || (role !== 'sender' && receiver?.toLowerCase() === who);
  };
}

/** Whether there is something to look for: approvals are read for one account at a time. */
export const isAnswerable = ({ kind }: Pick<ActivityFilter, 'kind'>, account: string | undefined): boolean =>
  kind !== 'approval' || account !== undefined;

/** Rows on a page. */
export const PAGE_SIZE = 25;

/** One page of a list; `first` and `last` count from 1 and are 0 where there is nothing. */
export type Page<Item> = {
  rows: readonly Item[];
  page: number;
  pages: number;
  first: number;
  last: number;
  total: number;
};

/** The page of this number, counted from 1, or the last one where there are fewer. */
export function pageOf<Item>(list: readonly Item[], wanted: number): Page<Item> {
  const total = list.length;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, wanted), pages);
  const start = (page - 1) * PAGE_SIZE;
  const rows = list.slice(start, start + PAGE_SIZE);
  return { rows, page, pages, first: total === 0 ? 0 : start + 1, last: start + rows.length, total };
}

type Place = { block: bigint; logIndex: number };

const isLater = (a: Place, b: Place): boolean =>
  a.block === b.block ? a.logIndex > b.logIndex : a.block > b.block;

const placeOf = ({ block, logIndex, time }: Act | Approval) => ({ block, logIndex, time });

const ofAct = (act: Act): Activity => ({
  kind: act.kind,
  status: 'confirmed',
  at: placeOf(act),
  hash: act.hash,
  sender: act.sender,
  receiver: act.receiver,
  amounts: act.amounts,
  usdm: act.kind === 'credit' || act.kind === 'claim' ? undefined : act.usdm,
  coin: act.coin,
});

const ofApproval = (approval: Approval): Activity => ({
  kind: 'approval',
  status: 'confirmed',
  at: placeOf(approval),
  hash: approval.hash,
  sender: approval.owner,
  receiver: undefined,
  amounts: [{ asset: approval.token, amount: approval.amount }],
  usdm: undefined,
});
