import type { Format } from '@/lib/domain/format/locale-format';
import { assetBy, sameAddress, shortAddress } from '@/lib/domain/model/address';
import { NATIVE_DECIMALS } from '@/lib/domain/model/convert';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { inXms } from '@/lib/domain/staking/staking';
import {
  averageExpiry,
  isSameTask,
  lastObservation,
  nextObservation,
  nextValuation,
  type Trial,
  type UpkeepState,
  type UpkeepTask,
  worthOfLiquidity,
  worthOfToken,
} from './upkeep';

/** A figure about a task: as shown, and to the last digit where that is longer. */
export type UpkeepFact = { term: string; value: string; exact?: string };

/** One task in words. */
export type UpkeepRow = {
  key: string;
  title: string;
  /** The beginning of the title, short enough for a button. */
  action: string;
  /** What it is for. */
  why: string;
  facts: readonly UpkeepFact[];
  /** `needed`: something suffers if no one does it soon. `ready`: it would do something. */
  urgency: 'needed' | 'ready' | 'none';
  /** What to send; undefined if there is nothing to do. */
  task: UpkeepTask | undefined;
  /** What the simulation shows, or why there is nothing to do and when there will be. */
  result: string;
  /** The network fee in native coin, if it is known. */
  fee: string | undefined;
};

export type UpkeepView = { prices: readonly UpkeepRow[]; fees: readonly UpkeepRow[] };

type Telling = {
  format: Format;
  /** A date and time in words. */
  moment: (seconds: bigint) => string;
  /** The symbol of the native coin. */
  coin: string;
};

type Told = Telling & { state: UpkeepState; trials: readonly Trial[]; snapshot: Snapshot; now: bigint };

/** Remembered prices older than this are soon worth nothing: an asset whose feed breaks falls to nothing in a day. */
const OLD_PRICE = 12n * 3600n;

/** Everything that anyone can do for the protocol at this block, in words. */
export function viewUpkeep(
  state: UpkeepState,
  trials: readonly Trial[],
  snapshot: Snapshot,
  telling: Telling,
): UpkeepView {
  const told = { ...telling, state, trials, snapshot, now: snapshot.timestamp };
  return { prices: [observeRow(told), pokeRow(told)], fees: feeRows(told) };
}

const trialOf = ({ trials }: Told, task: UpkeepTask) => trials.find((trial) => isSameTask(trial.task, task));

/** What is the same in every row about a task that may be due: its simulation decides whether it is offered. */
function offered(
  told: Told,
  task: UpkeepTask,
  effect: (of: NonNullable<Trial['effect']>) => string | undefined,
): Pick<UpkeepRow, 'task' | 'result' | 'fee'> | undefined {
  const trial = trialOf(told, task);
  const result = trial?.effect && effect(trial.effect);
  if (result === undefined) return undefined;
  const { format, coin } = told;
  const fee = trial?.fee;
  return {
    ...{ task, result },
    fee:
      fee === undefined
        ? undefined
        : format.quantity({ value: fee, decimals: NATIVE_DECIMALS, symbol: coin }),
  };
}

const nothing = (result: string) => ({ urgency: 'none', task: undefined, result, fee: undefined }) as const;

function observeRow(told: Told): UpkeepRow {
  const { state, snapshot, now, format, moment } = told;
  const last = lastObservation(state);
  const expiry = averageExpiry(state, snapshot);
  const isExpired = expiry !== undefined && expiry <= now;
  const heartbeat = assetBy(snapshot, snapshot.xms)?.heartbeat ?? 0n;
  const isNeeded = expiry !== undefined && expiry - now <= heartbeat / 2n;
  const next = nextObservation(state);
  const due = { name: 'observe' } as const;
  const both = state.shortDue <= now && state.longDue <= now;
  const averages = both ? 'both averages' : state.longDue <= now ? 'the long average' : 'the short average';
  const offer = next <= now ? offered(told, due, () => `Moves ${averages} forward.`) : undefined;
  return {
    key: 'observe',
    title: 'Record the XMS price',
    action: 'Record the XMS price',
    why: isExpired
      ? 'XMS has no valid average price, so the supply cap is the launch cap. It recovers once the price has been recorded twice, four hours apart.'
      : 'The supply cap and the value of XMS follow two averages of its price on Mars Swap, which need someone to record it. Every mint and redemption does; on quiet days no one may.',
    facts: [
      { term: 'Last recorded', value: last === undefined ? 'Never' : format.ago(now - last) },
      { term: 'Supply cap now', ...usd(snapshot.supplyCap, format) },
      {
        term: isExpired ? 'Launch cap' : 'Without it, launch cap',
        ...usd(snapshot.launchCap, format),
        ...(!isExpired &&
          expiry !== undefined && {
            value: `${format.compactUsd(snapshot.launchCap)} from ${moment(expiry)}`,
          }),
      },
    ],
    ...(offer
      ? { urgency: isNeeded ? 'needed' : 'ready', ...offer }
      : nothing(
          next > now
            ? `Nothing to do: the next price can be recorded in ${format.wait(next - now)}.`
            : 'Nothing to do: the oracle has no market to read.',
        )),
  };
}

function pokeRow(told: Told): UpkeepRow {
  const { state, snapshot, now, format } = told;
  const { journal, remembered } = state;
  const next = nextValuation(state);
  const isNeeded = remembered !== undefined && now - remembered >= OLD_PRICE;
  const offer =
    next <= now
      ? offered(told, { name: 'poke' }, ({ entries }) =>
          entries > snapshot.entries
            ? `Writes journal entry ${format.count(entries)} and remembers every current price.`
            : 'Remembers every current price.',
        )
      : undefined;
  return {
    key: 'poke',
    title: 'Value the Treasury',
    action: 'Value the Treasury',
    why: 'Writes the hourly journal behind the charts and hourly limits, and remembers the price of each healthy feed. If a feed breaks, its asset is valued from the remembered price, and at nothing if that is a day old.',
    facts: [
      { term: 'Last journal entry', value: journal ? format.ago(now - journal.time) : 'None yet' },
      {
        term: 'Blocks since',
        value: journal ? format.count(snapshot.blockNumber - journal.block) : '–',
      },
      {
        term: 'Oldest remembered price',
        value: remembered === undefined ? '–' : remembered === 0n ? 'Never' : format.ago(now - remembered),
      },
    ],
    ...(offer
      ? { urgency: isNeeded ? 'needed' : 'ready', ...offer }
      : nothing(
          next > now
            ? `Nothing to do: the next journal entry is due in ${format.wait(next - now)}.`
            : 'Nothing to do: the chain rejects it right now.',
        )),
  };
}

function feeRows(told: Told): UpkeepRow[] {
  const { state } = told;
  const collecting = state.pairs.filter(({ liquidity }) => liquidity > 0n);
  const rows = [
    ...(collecting.length > 0 ? collecting.map((pair) => collectRow(told, pair)) : [noFees(told)]),
    ...(state.waiting.length > 0
      ? state.waiting.map((waiting) => convertRow(told, waiting))
      : [nothingWaits(told)]),
  ];
  return state.sent > 0n ? [...rows, rewardRow(told)] : rows;
}

const COLLECTING =
  'Mars Swap pays 0.05% of every trade to XMS stakers, as liquidity of the pair. Collecting takes it out and converts it to XMS for them.';
const CONVERTING =
  'Collected fees are minted into USDm, and USDm is sold for XMS in small sales that barely move the price. The XMS goes to stakers, who earn it over 7 days.';

type Fees = UpkeepState['pairs'][number];

function collectRow(told: Told, pair: Fees): UpkeepRow {
  const { format, snapshot } = told;
  const symbol = symbolOf(snapshot, pair.token);
  const task = { name: 'collect', pair: pair.pair, token: pair.token } as const;
  const offer = offered(told, task, ({ paid }) => paidWords(paid, format));
  return {
    key: pair.pair,
    title: `Collect the fees of ${symbol}/USDm`,
    action: 'Collect the fees',
    why: COLLECTING,
    facts: [
      { term: 'Fees to collect', ...usd(worthOfLiquidity(pair, pair.liquidity), format) },
      { term: 'Earned since', ...usd(worthOfLiquidity(pair, pair.pending), format) },
    ],
    ...(offer ? { urgency: 'ready', ...offer } : nothing('Nothing to do: this is too little to take out.')),
  };
}

function noFees({ state, format }: Told): UpkeepRow {
  const pending = state.pairs.reduce((sum, pair) => sum + worthOfLiquidity(pair, pair.pending), 0n);
  return {
    key: 'collect',
    title: 'Collect trading fees',
    action: 'Collect trading fees',
    why: COLLECTING,
    facts: [
      { term: 'Pairs with USDm', value: format.count(BigInt(state.pairs.length)) },
      { term: 'Fees to collect', ...usd(0n, format) },
      { term: 'Earned since', ...usd(pending, format) },
    ],
    ...nothing(
      pending > 0n
        ? 'Nothing to do: a pair pays out its earnings when liquidity is next added or removed.'
        : 'Nothing to do: no pair has earned any since the last time.',
    ),
  };
}

function convertRow(told: Told, { token, amount }: { token: Address; amount: bigint }): UpkeepRow {
  const { format, snapshot, state, now } = told;
  const isUsdm = sameAddress(token, snapshot.usdm);
  const symbol = symbolOf(snapshot, token);
  const worth = worthOfToken(snapshot, token, amount);
  const asset = assetBy(snapshot, token);
  const quantity = { value: amount, decimals: asset?.decimals ?? NATIVE_DECIMALS, symbol };
  const task = { name: 'convert', token } as const;
  const offer = offered(told, task, ({ paid, left }) =>
    paid === 0n && left >= amount ? undefined : paidWords(paid, format),
  );
  const isResting = isUsdm && state.nextSale > now;
  return {
    key: token,
    title: `Convert ${symbol} to XMS for stakers`,
    action: `Convert ${symbol}`,
    why: CONVERTING,
    facts: [
      { term: 'Waiting', value: format.quantity(quantity), exact: format.exactQuantity(quantity) },
      { term: 'Worth', ...(worth === undefined ? { value: 'Unknown' } : usd(worth, format)) },
    ],
    ...(offer
      ? { urgency: 'ready', ...offer }
      : nothing(
          isResting
            ? `Nothing to do: the next sale is possible in ${format.wait(state.nextSale - now)}.`
            : isUsdm
              ? 'Nothing to do: XMS trades too far above its average, or has no valid average. The sale waits.'
              : `Nothing to do: the Treasury can’t mint with this ${symbol} right now.`,
        )),
  };
}

function nothingWaits({ format }: Told): UpkeepRow {
  return {
    key: 'convert',
    title: 'Convert fees to XMS for stakers',
    action: 'Convert fees',
    why: CONVERTING,
    facts: [{ term: 'Waiting', ...usd(0n, format) }],
    ...nothing('Nothing to do: no collected fees are waiting.'),
  };
}

function rewardRow(told: Told): UpkeepRow {
  const { format, state } = told;
  const offer = offered(told, { name: 'reward' }, ({ paid }) => paidWords(paid, format));
  const sent = inXms(state.sent);
  return {
    key: 'reward',
    title: 'Pay out XMS sent to the staking contract',
    action: 'Pay out XMS',
    why: 'Someone sent XMS to the staking contract directly. No one can use it until it is paid to stakers, who earn it over 7 days.',
    facts: [{ term: 'Waiting', value: format.quantity(sent), exact: format.exactQuantity(sent) }],
    ...(offer ? { urgency: 'ready', ...offer } : nothing('Nothing to do: the chain rejects it right now.')),
  };
}

const paidWords = (paid: bigint, format: Format): string =>
  paid === 0n
    ? 'Stakers receive nothing yet: it is converted with the next sale.'
    : `Stakers receive ${format.quantity(inXms(paid))} over 7 days.`;

const usd = (value: bigint, format: Format) => ({
  value: format.compactUsd(value),
  exact: format.exactUsd(value),
});

function symbolOf(snapshot: Snapshot, token: Address): string {
  if (sameAddress(token, snapshot.usdm)) return 'USDm';
  if (sameAddress(token, snapshot.xms)) return 'XMS';
  return assetBy(snapshot, token)?.symbol || shortAddress(token);
}
