import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS, parseCsv, unescapedText } from '@/lib/domain/format/test-csv';
import { addressOf } from '@/lib/domain/limits/fixture';
import { unitOf } from '@/lib/domain/model/convert';
import { type Activity, kindFilters } from './activity';
import { type ActivityExport, activityCsv, activityJson, exportName, rowsToExport } from './activity-export';

const ALICE = addressOf(1);
const [USDC, WETH, GONE] = [addressOf(11), addressOf(12), addressOf(13)];
const TOKENS: Record<string, { symbol: string; decimals: number }> = {
  [USDC]: { symbol: '=USDC', decimals: 6 },
  [WETH]: { symbol: 'WETH', decimals: 18 },
};

const proRata: Activity = {
  kind: 'redeem-pro-rata',
  status: 'confirmed',
  at: { block: 765n, logIndex: 3, time: 1_793_707_200n },
  hash: `0x${'ab'.repeat(32)}`,
  sender: ALICE,
  receiver: addressOf(2),
  amounts: [
    { asset: USDC, amount: 1n },
    { asset: WETH, amount: 10n ** 30n + 1n },
    { asset: GONE, amount: 5n },
  ],
  usdm: 10n ** 21n + 1n,
};
const pending: Activity = {
  ...proRata,
  kind: 'redeem',
  status: 'pending',
  at: undefined,
  hash: undefined,
  amounts: [{ asset: USDC, amount: undefined }],
};
const approval: Activity = {
  ...proRata,
  kind: 'approval',
  receiver: undefined,
  amounts: [{ asset: USDC, amount: 2n ** 256n - 1n }],
  usdm: undefined,
};

function exported(rows: readonly Activity[], change: Partial<ActivityExport> = {}): ActivityExport {
  return {
    chainId: 56,
    treasury: addressOf(101),
    filter: { account: ALICE, kind: 'all', asset: undefined, role: 'any' },
    range: { from: 1n, to: 800n, complete: true },
    rows,
    tokenOf: (asset) => TOKENS[asset],
    ...change,
  };
}

/** Lines with the names of their columns. */
function readCsv(text: string): Record<string, string>[] {
  const [names = [], ...lines] = parseCsv(text);
  return lines.map((cells) => {
    expect(cells).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

describe('the table', () => {
  const lines = readCsv(activityCsv(exported([pending, approval, proRata])));

  test('has a line per amount, to the last unit, and USDm once', () => {
    expect(lines).toHaveLength(5);
    expect(lines[2]).toEqual({
      time: '2026-11-03T12:00:00Z',
      block: '765',
      transaction: proRata.hash,
      log_index: '3',
      kind: 'redeem-pro-rata',
      sender: ALICE,
      recipient: addressOf(2),
      asset: "'=USDC",
      asset_address: USDC,
      asset_amount: '0.000001',
      asset_units: '1',
      usdm_amount: '1000.000000000000000001',
      status: 'confirmed',
      read_from_block: '1',
      read_to_block: '800',
      read_since_deployment: 'yes',
      native_coin: '',
      spender: '',
      order: '',
      order_price_usd: '',
      order_minimum: '',
      order_refunded: '',
      refund_reason: '',
    });
    expect(lines[3]).toMatchObject({ asset_amount: '1000000000000.000000000000000001', usdm_amount: '' });
    // Its decimals are unknown.
    expect(lines[4]).toMatchObject({ asset: '', asset_address: GONE, asset_amount: '', asset_units: '5' });
  });

  test('leaves out what is unknown or does not exist', () => {
    expect(lines[0]).toMatchObject({ time: '', block: '', transaction: '', status: 'pending' });
    expect(lines[0]).toMatchObject({ asset_amount: '', asset_units: '', asset_address: USDC });
    expect(lines[1]).toMatchObject({ recipient: '', usdm_amount: '', asset_units: `${2n ** 256n - 1n}` });
  });

  test('states when it was native coin', () => {
    const file = exported([{ ...proRata, kind: 'mint', coin: true }]);
    expect(readCsv(activityCsv(file))[0]).toMatchObject({ native_coin: 'yes' });
    expect(JSON.parse(activityJson(file)).entries[0]).toMatchObject({ nativeCoin: true });
  });

  test('states what became of an order, in the tokens that went in and out', () => {
    const id = 2n ** 200n + 7n;
    const order = { id, price: 3_000n * unitOf(18), refunded: 1_500_000n, reason: 'limit' } as const;
    const amounts = [{ asset: USDC, amount: 5n }];
    const made: Activity = { ...proRata, kind: 'order-redeem', amounts, order: { id, minimum: 7n } };
    const file = exported([
      { ...proRata, kind: 'mint', amounts, order },
      made,
      { ...approval, spender: 'orders' },
    ]);
    const [filled, ordered, approved] = readCsv(activityCsv(file));
    expect(filled).toMatchObject({ order: `${id}`, order_price_usd: '3000', order_minimum: '' });
    expect(filled).toMatchObject({ order_refunded: '1.5', refund_reason: 'limit' });
    expect(ordered).toMatchObject({ order: `${id}`, order_price_usd: '', order_minimum: '0.000007' });
    expect(approved).toMatchObject({ spender: 'orders', order: '' });
    const { entries } = JSON.parse(activityJson(file));
    expect(entries[0].order).toEqual({
      ...{ id: `${id}`, priceUsd: '3000', minimum: null, minimumUnits: null },
      ...{ refunded: '1.5', refundedUnits: '1500000', reason: 'limit' },
    });
    expect(entries[2].spender).toBe('orders');
  });

  test('has a line for an entry without any amount', () => {
    const [line, ...others] = readCsv(activityCsv(exported([{ ...proRata, amounts: [] }])));
    expect(line).toMatchObject({ asset: '', asset_units: '', usdm_amount: '1000.000000000000000001' });
    expect(others).toEqual([]);
  });

  test('never appears complete when it is not', () => {
    const range = { from: 500n, to: 800n, complete: false };
    const part = exported([proRata], { range });
    for (const line of readCsv(activityCsv(part))) {
      expect(line).toMatchObject({ read_from_block: '500', read_since_deployment: 'no' });
    }
    expect(JSON.parse(activityJson(part)).read).toMatchObject({ fromBlock: '500', sinceDeployment: false });
    expect(exportName(part, 'csv')).toContain('incomplete');
    expect(exportName(exported([]), 'csv')).not.toContain('incomplete');
  });
});

describe('the same as JSON', () => {
  test('states the account and the blocks that were read', () => {
    const { entries, ...about } = JSON.parse(activityJson(exported([proRata])));
    expect(about).toEqual({
      chainId: 56,
      treasury: addressOf(101),
      account: ALICE,
      filter: { kind: 'all', asset: null, role: 'any' },
      read: { fromBlock: '1', toBlock: '800', sinceDeployment: true, approvals: true },
    });
    expect(entries).toEqual([
      {
        kind: 'redeem-pro-rata',
        status: 'confirmed',
        time: '2026-11-03T12:00:00Z',
        block: '765',
        logIndex: 3,
        transaction: proRata.hash,
        sender: ALICE,
        recipient: addressOf(2),
        usdm: '1000.000000000000000001',
        usdmUnits: '1000000000000000000001',
        amounts: [
          { asset: USDC, symbol: '=USDC', decimals: 6, amount: '0.000001', units: '1' },
          {
            asset: WETH,
            symbol: 'WETH',
            decimals: 18,
            amount: '1000000000000.000000000000000001',
            units: `${10n ** 30n + 1n}`,
          },
          { asset: GONE, symbol: null, decimals: null, amount: null, units: '5' },
        ],
        nativeCoin: false,
        spender: null,
        order: null,
      },
    ]);
  });

  test('states that it does not include approvals of all accounts', () => {
    const filter = { ...exported([]).filter, account: undefined };
    expect(JSON.parse(activityJson(exported([], { filter })))).toMatchObject({
      account: null,
      read: { approvals: false },
    });
    expect(exportName(exported([], { filter }), 'csv')).toContain('_all-accounts_');
    expect(exportName(exported([], { filter }), 'csv')).toContain('without-approvals');
  });

  test('names the role of a recipient as the columns do', () => {
    const filter = { ...exported([]).filter, role: 'recipient' } as const;
    expect(JSON.parse(activityJson(exported([], { filter }))).filter.role).toBe('recipient');
    expect(exportName(exported([], { filter }), 'csv')).toContain('_recipient_');
  });
});

test('amounts and texts are read back unchanged, from both', () => {
  const amount = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), fc.nat().map(BigInt));
  const symbol = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom(...HOSTILE_TEXTS));
  fc.assert(
    fc.property(amount, amount, symbol, fc.nat(36), (units, usdm, text, decimals) => {
      const row: Activity = { ...proRata, usdm, amounts: [{ asset: USDC, amount: units }] };
      const file = exported([row], { tokenOf: () => ({ symbol: text, decimals }) });
      const [line] = readCsv(activityCsv(file));
      const [entry] = JSON.parse(activityJson(file)).entries;
      expect(unescapedText(line?.asset ?? '')).toBe(text);
      expect(entry.amounts[0].symbol).toBe(text);
      for (const written of [line?.asset_amount, entry.amounts[0].amount]) {
        expect(toUnits(written, decimals)).toBe(units);
      }
      for (const written of [line?.usdm_amount, entry.usdm]) expect(toUnits(written, 18)).toBe(usdm);
      expect(BigInt(line?.asset_units ?? -1)).toBe(units);
      expect(BigInt(entry.usdmUnits)).toBe(usdm);
    }),
  );
});

test('contains what matches the filter, within the loaded blocks', () => {
  const at = (block: bigint): Activity => ({ ...proRata, at: { block, logIndex: 0, time: 0n } });
  const list = [pending, at(801n), at(800n), at(1n), at(0n)];
  const { filter, range } = exported([]);
  expect(rowsToExport(list, filter, range)).toEqual([pending, at(800n), at(1n)]);
  expect(rowsToExport(list, { ...filter, kind: 'mint' }, range)).toEqual([]);
});

test('files are named after their contents, with characters that every system accepts', () => {
  for (const kind of kindFilters) {
    const { filter } = exported([]);
    const name = exportName(exported([], { filter: { ...filter, kind, asset: USDC } }), 'json');
    expect(name).toMatch(/^[\w.-]+\.json$/);
    expect(name).toContain(ALICE);
    expect(name.includes(kind)).toBe(kind !== 'all');
  }
});

/** Reads a decimal without rounding. */
function toUnits(text: string, decimals: number): bigint {
  const [whole = '', fraction = ''] = text.split('.');
  expect(fraction.length).toBeLessThanOrEqual(decimals);
  return BigInt(whole) * unitOf(decimals) + BigInt(fraction.padEnd(decimals, '0') || 0);
}
