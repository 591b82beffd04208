import { safeText, toCsv } from '@/lib/domain/format/csv';
import { plainAmount } from '@/lib/domain/format/format';
import { isoTime } from '@/lib/domain/format/iso-time';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Address } from '@/lib/domain/model/types';
import { type Activity, type ActivityFilter, filterActivity } from './activity';
import { isWithAsset, type TokenOf } from './activity-words';

/** The contents of an exported file, with what its reader needs to know. */
export type ActivityExport = {
  chainId: number;
  treasury: Address;
  filter: ActivityFilter;
  /** The blocks that were read; `complete` if they begin with the deployment of the Treasury. */
  range: { from: bigint; to: bigint; complete: boolean };
  /** Newest first. */
  rows: readonly Activity[];
  tokenOf: TokenOf;
};

const COLUMNS = [
  ...['time', 'block', 'transaction', 'log_index', 'kind', 'sender', 'recipient'],
  ...['asset', 'asset_address', 'asset_amount', 'asset_units', 'usdm_amount', 'status'],
  ...['read_from_block', 'read_to_block', 'read_since_deployment', 'native_coin'],
  ...['spender', 'order', 'order_price_usd', 'order_minimum', 'order_refunded', 'refund_reason'],
];

/**
 * One line per amount of an asset, everything exact: `asset_amount` in tokens, `asset_units` in the smallest unit of the
 * token. A pro-rata redemption has many lines; its USDm is in the first one only, so that the column adds up. Each line
 * states which blocks were read, and whether the asset was deposited or paid out unwrapped, as native coin. The columns of
 * an order are in tokens too.
 */
export function activityCsv({ rows, range, tokenOf }: ActivityExport): string {
  const read = [`${range.from}`, `${range.to}`, range.complete ? 'yes' : 'no'];
  const lines = rows.flatMap((row) => {
    const parts = row.amounts.length > 0 ? row.amounts : [undefined];
    return parts.map((part, index) => [
      ...placeCells(row),
      ...amountCells(part, tokenOf),
      index === 0 && row.usdm !== undefined ? plainAmount(row.usdm, USDM_DECIMALS) : '',
      row.status,
      ...read,
      row.coin ? 'yes' : '',
      row.spender ?? '',
      ...orderCells(index === 0 ? row : undefined, tokenOf),
    ]);
  });
  return toCsv([COLUMNS, ...lines]);
}

/** The same as nested JSON: one entry per transaction or approval, amounts as decimal text. */
export function activityJson({ chainId, treasury, filter, range, rows, tokenOf }: ActivityExport): string {
  const { account = null, asset = null, kind } = filter;
  const file = {
    chainId,
    treasury,
    account,
    filter: { kind, asset, role: filter.role },
    read: {
      fromBlock: `${range.from}`,
      toBlock: `${range.to}`,
      sinceDeployment: range.complete,
      approvals: hasApprovals(filter),
    },
    entries: rows.map((row) => ({
      kind: row.kind,
      status: row.status,
      time: row.at ? isoTime(row.at.time) : null,
      block: row.at ? `${row.at.block}` : null,
      logIndex: row.at?.logIndex ?? null,
      transaction: row.hash ?? null,
      sender: row.sender,
      recipient: row.receiver ?? null,
      usdm: row.usdm === undefined ? null : plainAmount(row.usdm, USDM_DECIMALS),
      usdmUnits: row.usdm === undefined ? null : `${row.usdm}`,
      amounts: row.amounts.map((part) => jsonAmount(part, tokenOf)),
      nativeCoin: row.coin === true,
      spender: row.spender ?? null,
      order: row.order ? jsonOrder(row, tokenOf) : null,
    })),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

/** The name of a file: the account, the filter, and the blocks that were read. */
export function exportName({ chainId, filter, range }: ActivityExport, extension: 'csv' | 'json'): string {
  const { account = 'all-accounts', kind, asset, role } = filter;
  const parts = [
    `mars-activity_${chainId}_${account}`,
    kind !== 'all' && kind,
    asset,
    role !== 'any' && filter.role,
    `blocks-${range.from}-to-${range.to}`,
    !range.complete && 'incomplete',
    kind === 'all' && !hasApprovals(filter) && 'without-approvals',
  ];
  return `${parts.filter(Boolean).join('_')}.${extension}`;
}

/** Approvals are only read for one account at a time. */
const hasApprovals = ({ account }: ActivityFilter): boolean => account !== undefined;

/** The entries to export: those that match the filter, within the range of blocks or not yet on the chain. */
export function rowsToExport(
  list: readonly Activity[],
  filter: ActivityFilter,
  { from, to }: ActivityExport['range'],
): Activity[] {
  return filterActivity(list, filter).filter(({ at }) => !at || (at.block >= from && at.block <= to));
}

type ActivityAmount = Activity['amounts'][number];

const placeCells = ({ at, hash, kind, sender, receiver }: Activity): string[] => [
  ...(at ? [isoTime(at.time), `${at.block}`] : ['', '']),
  hash ?? '',
  at ? `${at.logIndex}` : '',
  kind,
  sender,
  receiver ?? '',
];

function amountCells(part: ActivityAmount | undefined, tokenOf: TokenOf): string[] {
  if (!part) return ['', '', '', ''];
  const { symbol, amount, units } = jsonAmount(part, tokenOf);
  return [safeText(symbol ?? ''), part.asset, amount ?? '', units ?? ''];
}

function orderCells(row: Activity | undefined, tokenOf: TokenOf): string[] {
  if (!row?.order) return ['', '', '', '', ''];
  const { id, priceUsd, minimum, refunded, reason } = jsonOrder(row, tokenOf);
  return [id, priceUsd ?? '', minimum ?? '', refunded ?? '', reason ?? ''];
}

/** Its minimum is in what it gives, what was refunded in what it was made with. */
function jsonOrder(row: Activity, tokenOf: TokenOf) {
  const { id, price, minimum, refunded, reason = null } = row.order ?? { id: 0n };
  const [part] = row.amounts;
  const { decimals } = (part && tokenOf(part.asset)) ?? {};
  const [given, result] = isWithAsset(row) ? [decimals, USDM_DECIMALS] : [USDM_DECIMALS, decimals];
  return {
    id: `${id}`,
    priceUsd: plainOrNull(price, USD_DECIMALS),
    minimum: plainOrNull(minimum, result),
    minimumUnits: unitsOrNull(minimum),
    refunded: plainOrNull(refunded, given),
    refundedUnits: unitsOrNull(refunded),
    reason,
  };
}

const USD_DECIMALS = 18;

const plainOrNull = (value: bigint | undefined, decimals: number | undefined): string | null =>
  value === undefined || decimals === undefined ? null : plainAmount(value, decimals);

const unitsOrNull = (value: bigint | undefined): string | null => (value === undefined ? null : `${value}`);

/** If the decimals of a token are unknown, only units can be given. */
function jsonAmount({ asset, amount }: ActivityAmount, tokenOf: TokenOf) {
  const { symbol = null, decimals = null } = tokenOf(asset) ?? {};
  return {
    asset,
    symbol,
    decimals,
    amount: amount === undefined || decimals === null ? null : plainAmount(amount, decimals),
    units: amount === undefined ? null : `${amount}`,
  };
}
