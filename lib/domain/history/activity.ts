import type { Address } from '@/lib/domain/model/types';
import type { ApprovalEvent, LoggedAction, LoggedActionKind, OrderFacts, Spender } from './history';

/**
 * `confirmed`: on the chain. The others are transactions of this browser, with the status names of the transaction
 * engine.
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
  | 'gone'
  | 'unknown';

/** Staking of XMS and upkeep; not read from the chain. */
type OtherActivityKind = 'stake' | 'unstake' | 'upkeep';

/** Anything an account has done with the Treasury or is doing: past actions, approvals and pending transactions. */
export type Activity = {
  /**
   * `action`: by a role holder; these are not read from the chain, so they always come from this browser. `order-settled`:
   * a transaction of this browser to settle an order, whose mint, redemption or refund is read from the chain.
   */
  kind: LoggedActionKind | 'approval' | 'action' | 'order-settled' | OtherActivityKind;
  status: ActivityStatus;
  /** The place on the chain; `time` in Unix seconds. Undefined if it is not there, or not yet. */
  at: { block: bigint; logIndex: number; time: bigint } | undefined;
  hash: `0x${string}` | undefined;
  sender: Address;
  /** The recipient of the result; undefined for an approval. */
  receiver: Address | undefined;
  /** Token units deposited (mint, order to mint), paid out (otherwise) or approved. Undefined while unknown. */
  amounts: readonly { asset: Address; amount: bigint | undefined }[];
  /** USDm minted, burned or ordered with, 18 decimals; undefined if there is none, or it is unknown. */
  usdm: bigint | undefined;
  /** Deposited or paid out as native coin, of which the asset is the wrapped form. */
  coin?: true | undefined;
  /** The order that it made, settled or returned. */
  order?: OrderFacts | undefined;
  /** Whom an approval is for. */
  spender?: Spender | 'gateway' | 'staking' | undefined;
};

export const kindFilters = ['all', 'mint', 'redeem', 'order', 'claim', 'approval'] as const;
/**
 * Single-asset and pro-rata redemptions are one kind, as are claims and the credits they pay out. A mint or redemption that
 * settled an order is of two.
 */
export type KindFilter = (typeof kindFilters)[number];

export const roles = ['any', 'sender', 'recipient'] as const;
/** The role of the account in an activity. */
export type ActivityRole = (typeof roles)[number];

/** Selects activity. */
export type ActivityFilter = {
  /** Undefined: all accounts. */
  account: Address | undefined;
  kind: KindFilter;
  asset: Address | undefined;
  /** Means nothing without an account. */
  role: ActivityRole;
};

/** Actions of role holders have no filter of their own: they are only shown with everything. */
const GROUPS: Record<Activity['kind'], Exclude<KindFilter, 'all'> | undefined> = {
  mint: 'mint',
  redeem: 'redeem',
  'redeem-pro-rata': 'redeem',
  credit: 'claim',
  claim: 'claim',
  approval: 'approval',
  action: undefined,
  'order-mint': 'order',
  'order-redeem': 'order',
  'order-settled': 'order',
  'order-refund': 'order',
  'order-kept': 'claim',
  'order-withdrawal': 'claim',
  stake: undefined,
  unstake: undefined,
  upkeep: undefined,
};

/**
 * Past actions and approvals as one list, newest first.
 * @param actions oldest first, as are the approvals
 */
export function joinActivity(
  actions: readonly LoggedAction[],
  approvals: readonly ApprovalEvent[],
): Activity[] {
  const joined: Activity[] = [];
  const orders = ordersIn(actions);
  let [a, b] = [actions.length - 1, approvals.length - 1];
  while (a >= 0 || b >= 0) {
    const [action, approval] = [actions[a], approvals[b]];
    if (action && !(approval && isLater(approval, action))) {
      joined.push(ofAction(action, orders));
      a -= 1;
    } else if (approval) {
      joined.push(ofApproval(approval));
      b -= 1;
    }
  }
  return joined;
}

/** The entries that match a filter, in the same order. */
export function filterActivity(list: readonly Activity[], filter: ActivityFilter): Activity[] {
  return list.filter(matcher(filter));
}

/** A predicate for a filter. Created once per filter, as it is applied to a hundred thousand entries. */
export function matcher({ account, kind, asset, role }: ActivityFilter): (activity: Activity) => boolean {
  const who = account?.toLowerCase();
  const token = asset?.toLowerCase();
  return ({ kind: what, sender, receiver, amounts, order }) => {
    if (kind !== 'all' && GROUPS[what] !== kind && !(kind === 'order' && order)) return false;
    if (token !== undefined && !amounts.some((part) => part.asset.toLowerCase() === token)) return false;
    if (who === undefined) return true;
    const isSender = role !== 'recipient' && sender.toLowerCase() === who;
    return isSender || (role !== 'sender' && receiver?.toLowerCase() === who);
  };
}

/** Whether all data for the filter is available: approvals are only read for one account at a time. */
export const isAnswerable = ({ kind }: Pick<ActivityFilter, 'kind'>, account: string | undefined): boolean =>
  kind !== 'approval' || account !== undefined;

/** Rows on a page. */
export const PAGE_SIZE = 25;

/** One page of a list; `first` and `last` count from 1 and are 0 for an empty list. */
export type Page<Item> = {
  rows: readonly Item[];
  page: number;
  pages: number;
  first: number;
  last: number;
  total: number;
};

/** The page with this number, counted from 1, or the last page if there are fewer. */
export function pageOf<Item>(list: readonly Item[], wanted: number): Page<Item> {
  const total = list.length;
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, wanted), pages);
  const start = (page - 1) * PAGE_SIZE;
  const rows = list.slice(start, start + PAGE_SIZE);
  return { rows, page, pages, first: total === 0 ? 0 : start + 1, last: start + rows.length, total };
}

type LogPlace = { block: bigint; logIndex: number };

const isLater = (a: LogPlace, b: LogPlace): boolean =>
  a.block === b.block ? a.logIndex > b.logIndex : a.block > b.block;

const placeOf = ({ block, logIndex, time }: LoggedAction | ApprovalEvent) => ({ block, logIndex, time });

/** Orders by id, as they were made. */
type Orders = ReadonlyMap<bigint | undefined, LoggedAction>;

const isOrder = ({ kind }: LoggedAction): boolean => kind === 'order-mint' || kind === 'order-redeem';

const ordersIn = (actions: readonly LoggedAction[]): Orders =>
  new Map(actions.filter(isOrder).map((action) => [action.order?.id, action]));

/** What the event of a settlement or refund leaves out is in the one of its order, if that is loaded. */
function ofAction(action: LoggedAction, orders: Orders): Activity {
  const made = action.order && orders.get(action.order.id);
  if (action.kind === 'order-refund') return ofRefund(action, made);
  return {
    kind: action.kind,
    status: 'confirmed',
    at: placeOf(action),
    hash: action.hash,
    sender: action.sender,
    receiver: made?.receiver ?? action.receiver,
    amounts: action.kind === 'order-redeem' ? action.amounts.map(unknownOf) : action.amounts,
    usdm: hasUsdm(action) ? action.usdm : undefined,
    coin: made?.coin ?? action.coin,
    order: action.order,
  };
}

const hasUsdm = ({ kind }: LoggedAction): boolean =>
  kind === 'mint' || kind === 'redeem' || kind === 'redeem-pro-rata' || kind === 'order-redeem';

/** A refund returns what was ordered with; of USDm, as it is. */
function ofRefund(action: LoggedAction, made: LoggedAction | undefined): Activity {
  const { kind, hash, sender, receiver, order } = action;
  const isMint = made?.kind === 'order-mint';
  const back = order?.refunded;
  return {
    ...{ kind, status: 'confirmed', at: placeOf(action), hash, sender, receiver, order },
    amounts: (made?.amounts ?? []).map(({ asset }) => ({ asset, amount: isMint ? back : undefined })),
    usdm: made && !isMint ? back : undefined,
    coin: isMint ? made.coin : undefined,
  };
}

const unknownOf = ({ asset }: { asset: Address }) => ({ asset, amount: undefined });

const ofApproval = (approval: ApprovalEvent): Activity => ({
  kind: 'approval',
  status: 'confirmed',
  at: placeOf(approval),
  hash: approval.hash,
  sender: approval.owner,
  receiver: undefined,
  amounts: [{ asset: approval.token, amount: approval.amount }],
  usdm: undefined,
  spender: approval.spender,
});
