import { describe, expect, test } from 'vitest';
import { formatIn } from '@/lib/domain/format/locale-format';
import { addressOf, assetOf, priceOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import { type Trial, tasksAt, type UpkeepState, type UpkeepTask } from './upkeep';
import { viewUpkeep } from './upkeep-view';

const HOUR = 3600n;
const usdc = assetOf();
const xms = assetOf({
  ...{ token: addressOf(103), symbol: 'XMS', decimals: 18, kind: 'pair', heartbeat: 24n * HOUR },
  price: priceOf(WAD / 4n),
});
const at = snapshotOf([usdc, xms], {
  ...{ entries: 230n, supplyCap: 90_000_000n * WAD, launchCap: 2_000_000n * WAD },
});
const now = at.timestamp;
const [usdm, pair] = [at.usdm, addressOf(500)];

/** Nothing to do: everything was just done. */
const quiet: UpkeepState = {
  ...{ shortDue: now + 180n, longDue: now + 4n * HOUR, shortPeriod: 180n, longPeriod: 4n * HOUR },
  longAllowance: 8n * HOUR,
  ...{ journal: { time: now, block: at.blockNumber }, interval: HOUR, remembered: now },
  ...{ nextSale: 0n, pairs: [], waiting: [], sent: 0n },
};

const market = {
  ...{ pair, token: xms.token, liquidity: 10n, pending: 5n, supply: 1_000n },
  usdm: 1_000_000n * WAD,
};

const done = (task: UpkeepTask, effect: Partial<NonNullable<Trial['effect']>> = {}): Trial => ({
  ...{ task, fee: 21n * 10n ** 14n },
  effect: { paid: 0n, entries: 230n, left: 0n, ...effect },
});

const telling = { format: formatIn('en-US'), moment: (time: bigint) => `time ${time - now}`, coin: 'BNB' };
const view = (state: Partial<UpkeepState>, trials: readonly Trial[] = [], snapshot: Snapshot = at) =>
  viewUpkeep({ ...quiet, ...state }, trials, snapshot, telling);

test('when everything was just done, nothing is offered, and each row says when it next can be', () => {
  const { prices, fees } = view({});
  const rows = [...prices, ...fees];
  expect(rows.map(({ urgency, task }) => [urgency, task])).toEqual(rows.map(() => ['none', undefined]));
  expect(rows.map(({ result }) => result)).toEqual([
    'Nothing to do: the next price can be recorded in 3 minutes.',
    'Nothing to do: the next journal entry is due in 1 hour.',
    'Nothing to do: no pair has earned any since the last time.',
    'Nothing to do: no collected fees are waiting.',
  ]);
  expect(tasksAt(quiet, at)).toEqual([]);
});

describe('recording the XMS price', () => {
  const due = { shortDue: now - 12n * 60n };
  const row = (state: Partial<UpkeepState>, snapshot = at) =>
    view(state, [done({ name: 'observe' })], snapshot).prices[0];

  test('is offered once it is due, with its fee and what happens without it', () => {
    expect(tasksAt({ ...quiet, ...due }, at)).toEqual([{ name: 'observe' }]);
    expect(row(due)).toMatchObject({
      urgency: 'ready',
      task: { name: 'observe' },
      result: 'Moves the short average forward.',
      fee: '0.0021 BNB',
      facts: [
        { term: 'Last recorded', value: 'just now' },
        { term: 'Supply cap now', value: '$90.0M' },
        // The pair may be a day old, and is ten minutes old.
        { term: 'Without it, launch cap', value: `$2.00M from time ${24n * HOUR - 600n}` },
      ],
    });
    expect(row({ shortDue: now, longDue: now })?.result).toBe('Moves both averages forward.');
  });

  test('is needed from half of the maximum age on', () => {
    expect(row(due, { ...at, xmsPeriod: 12n * HOUR - 1n })?.urgency).toBe('ready');
    expect(row(due, { ...at, xmsPeriod: 12n * HOUR })?.urgency).toBe('needed');
    // The long average may be eight hours older.
    expect(row(due, { ...at, xmsLongPeriod: 20n * HOUR })?.urgency).toBe('needed');
  });

  test('without a valid average, says what that means', () => {
    const stale = row(due, { ...at, xmsPeriod: 25n * HOUR });
    expect(stale).toMatchObject({ urgency: 'needed', task: { name: 'observe' } });
    expect(stale?.why).toContain('so the supply cap is the launch cap');
    expect(stale?.facts[2]).toMatchObject({ term: 'Launch cap', value: '$2.00M' });
    expect(row({ shortDue: 0n, longDue: 0n }, { ...at, xmsPeriod: 0n })?.facts[0]?.value).toBe('Never');
  });

  test('is not offered if the chain rejects it', () => {
    const [rejected] = view(due, [{ task: { name: 'observe' }, effect: undefined, fee: undefined }]).prices;
    expect(rejected).toMatchObject({ task: undefined, result: expect.stringMatching(/^Nothing to do/) });
  });
});

describe('valuing the Treasury', () => {
  const poke = { name: 'poke' } as const;

  test('is offered when the journal is due, and says which entry it writes', () => {
    const state = { journal: { time: now - 2n * HOUR, block: 900n } };
    expect(tasksAt({ ...quiet, ...state }, at)).toEqual([poke]);
    expect(view(state, [done(poke, { entries: 231n })]).prices[1]).toMatchObject({
      urgency: 'ready',
      task: poke,
      result: 'Writes journal entry 231 and remembers every current price.',
      facts: [{ value: '2 hours ago' }, { term: 'Blocks since', value: '100' }, { value: 'just now' }],
    });
  });

  test('is needed when remembered prices are half a day old, though the journal is fresh', () => {
    const row = view({ remembered: now - 12n * HOUR }, [done(poke)]).prices[1];
    expect(row).toMatchObject({ urgency: 'needed', result: 'Remembers every current price.' });
    expect(view({ remembered: 0n }, [done(poke)]).prices[1]?.facts[2]?.value).toBe('Never');
  });
});

describe('trading fees', () => {
  const collect = { name: 'collect', pair, token: xms.token } as const;

  test('of a pair are shown in dollars, with what stakers receive', () => {
    expect(tasksAt({ ...quiet, pairs: [market] }, at)).toEqual([collect]);
    const [row] = view({ pairs: [market] }, [done(collect, { paid: 1_234n * WAD })]).fees;
    expect(row).toMatchObject({
      title: 'Collect the fees of XMS/USDm',
      task: collect,
      result: 'Stakers receive 1,234 XMS over 7 days.',
      facts: [
        { term: 'Fees to collect', value: '$20.0K' },
        { term: 'Earned since', value: '$10.0K' },
      ],
    });
  });

  test('that the pair has not minted yet can’t be collected', () => {
    const [row] = view({ pairs: [{ ...market, liquidity: 0n }] }).fees;
    expect(row).toMatchObject({ title: 'Collect trading fees', task: undefined });
    expect(row?.facts[2]).toMatchObject({ term: 'Earned since', value: '$10.0K' });
    expect(row?.result).toContain('when liquidity is next added or removed');
  });

  test('that are too little to take out are not offered', () => {
    const trial = { task: collect, effect: undefined, fee: undefined };
    expect(view({ pairs: [market] }, [trial]).fees[0]).toMatchObject({
      task: undefined,
      result: 'Nothing to do: this is too little to take out.',
    });
  });

  const waiting = [{ token: usdm, amount: 500n * WAD }];
  const convert = { name: 'convert', token: usdm } as const;

  test('in USDm wait for the next sale', () => {
    const state = { waiting, nextSale: now + 240n };
    expect(tasksAt({ ...quiet, ...state }, at)).toEqual([]);
    expect(view(state).fees[1]).toMatchObject({
      title: 'Convert USDm to XMS for stakers',
      task: undefined,
      result: 'Nothing to do: the next sale is possible in 4 minutes.',
      facts: [{ value: '500 USDm' }, { value: '$500.00' }],
    });
  });

  test('are converted if that changes anything, and otherwise it says why not', () => {
    const sold = view({ waiting }, [done(convert, { paid: 2_000n * WAD })]).fees[1];
    expect(sold).toMatchObject({ task: convert, result: 'Stakers receive 2,000 XMS over 7 days.' });
    const unsold = view({ waiting }, [done(convert, { left: 500n * WAD })]).fees[1];
    expect(unsold?.result).toContain('XMS trades too far above its average');
    const asset = [{ token: usdc.token, amount: 10n ** 6n }];
    const task = { name: 'convert', token: usdc.token } as const;
    const minted = view({ waiting: asset }, [done(task)]).fees[1];
    expect(minted?.result).toBe('Stakers receive nothing yet: it is converted with the next sale.');
    const refused = view({ waiting: asset }, [done(task, { left: 10n ** 6n })]).fees[1];
    expect(refused?.result).toBe('Nothing to do: the Treasury can’t mint with this USDC right now.');
    expect(refused?.facts[1]).toMatchObject({ term: 'Worth', value: '$1.00' });
  });

  test('sent to the staking contract directly can be paid out', () => {
    const reward = { name: 'reward' } as const;
    const row = view({ sent: 7n * WAD }, [done(reward, { paid: 7n * WAD })]).fees[2];
    expect(row).toMatchObject({ task: reward, result: 'Stakers receive 7 XMS over 7 days.' });
  });

  test('of a token that is no longer listed are named by its address', () => {
    const token = addressOf(77);
    const row = view({ waiting: [{ token, amount: 1n }] }).fees[1];
    expect(row?.title).toBe('Convert 0x0000…0077 to XMS for stakers');
    expect(row?.facts[1]?.value).toBe('Unknown');
  });
});
