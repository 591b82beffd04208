import { DELAY, type Gain, gainOf } from './gains';
import { type Orderer, simulateOrders, type Tally } from './orders';
import { ANYTIME, atGap, atReport, HEARTBEAT, NOW_AND_THEN } from './policies';
import type { Asset, Market } from './scenarios';

/** An asset in a market, and for how long it is simulated. */
export type Sample = { name: string; asset: Asset; market: Market; days: number; seed: number };

/** Cells that are not text are gains per order. */
export type Table = { title: string; head: readonly string[]; rows: readonly (readonly (string | Gain)[])[] };

const run = (sample: Sample, orderers: readonly Orderer[], window?: number) =>
  simulateOrders({ ...sample, orderers, ...(window === undefined ? {} : { window }) });
const later = (sample: Sample, latency: number): Sample => ({
  ...sample,
  asset: { ...sample.asset, latency },
});
const filled = ({ filled, orders }: Tally) => `${Math.round((100 * filled) / orders)} %`;

/** How long the delay has to be: orders made for a report that is under way. */
export function shortDelays(samples: readonly Sample[], latencies: readonly number[]): Table {
  const parts = [0, 0.25, 0.5, 0.75, 1];
  return {
    title: 'The report under way',
    head: [
      'market',
      'latency',
      ...parts.map((part) => (part === 1 ? 'delay = latency' : `delay ${part} x latency`)),
    ],
    rows: samples.flatMap((sample) =>
      latencies.map((latency) => {
        const orderers = parts.map((part) => ({
          policy: atReport(0),
          rule: { delay: Math.floor(part * latency) },
        }));
        return [sample.name, `${latency} s`, ...run(later(sample, latency), orderers).map(gainOf)];
      }),
    ),
  };
}

/** What feeds cost that are later than the delay allows for. */
export function lateFeeds(samples: readonly Sample[], latencies: readonly number[]): Table {
  const delays = [0, 60, DELAY, 300];
  return {
    title: 'Feeds later than assumed',
    head: ['market', 'latency', ...delays.map((delay) => `delay ${delay} s`)],
    rows: samples.flatMap((sample) =>
      latencies.map((latency) => {
        const orderers = delays.map((delay) => ({ policy: atReport(0), rule: { delay } }));
        return [sample.name, `${latency} s`, ...run(later(sample, latency), orderers).map(gainOf)];
      }),
    ),
  };
}

/** From an order to its round. */
export function waits(samples: readonly Sample[]): Table {
  const delays = [0, 60, DELAY, 300];
  return {
    title: 'Mean time to the round',
    head: ['market', ...delays.map((delay) => `delay ${delay} s`)],
    rows: samples.map((sample) => {
      const tallies = run(
        sample,
        delays.map((delay) => ({ policy: NOW_AND_THEN, rule: { delay } })),
      );
      return [sample.name, ...tallies.map(({ waited, orders }) => `${Math.round(waited / orders)} s`)];
    }),
  };
}

/** Orders that are filled only if a round comes soon, also by somebody who can delay a report. */
export function deadlines(samples: readonly Sample[]): Table {
  const delays = [0, 12, 60, 600];
  return {
    title: 'Deadlines',
    head: [
      ...['market', 'deadline after the order', 'filled, gap 0.9', 'gain', 'filled, heartbeat'],
      ...delays.map((each) => (each === 0 ? 'gain' : `reports delayed by ${each} s`)),
    ],
    rows: samples.flatMap((sample) => {
      const { heartbeat } = sample.asset;
      const after = [
        ...[12, 60, 600].filter((each) => each < heartbeat).map((each) => ({ name: `${each} s`, each })),
        { name: 'heartbeat + 60 s', each: heartbeat + 60 },
        { name: 'heartbeat + 1 hour', each: heartbeat + 3600 },
      ];
      return after.map(({ name, each }) => {
        const rule = { delay: DELAY, deadline: DELAY + each };
        const [gap, ...beats] = run(sample, [
          { policy: atGap(0.9), rule },
          ...delays.map((by) => ({ policy: HEARTBEAT, rule: { ...rule, delays: by } })),
        ]);
        const [beat] = beats;
        if (!gap || !beat) throw new Error('Each orderer has a tally.');
        return [sample.name, `delay + ${name}`, filled(gap), gainOf(gap), filled(beat), ...beats.map(gainOf)];
      });
    }),
  };
}

/** Choosing between fill and refund some seconds after the round, each with the chance of it. */
export function choices(samples: readonly Sample[]): Table {
  const chances = [0.1, 0.5, 1];
  return {
    title: 'Choosing between fill and refund',
    head: ['market', 'chooses after', 'refunded', ...chances.map((q) => `q = ${q}`)],
    rows: samples.flatMap((sample) => {
      const seconds = [0, 12, 60, 300, 3600];
      const tallies = run(
        sample,
        seconds.map((chooses) => ({ policy: ANYTIME, rule: { delay: DELAY, chooses } })),
      );
      return tallies.map((tally, i) => {
        const { mean, error, orders } = gainOf(tally);
        const refunded = `${Math.round(100 * (1 - tally.filled / tally.orders))} %`;
        // With the rest of the chance it is settled at once, which gains nothing.
        const cells = chances.map((q) => ({ mean: q * mean, error: q * error, orders }));
        return [sample.name, `${seconds[i]} s`, refunded, ...cells];
      });
    }),
  };
}

/** Orders that are refunded when the round's price is worse than a minimum. */
export function minimums(samples: readonly Sample[]): Table {
  const policies = [ANYTIME, atGap(0.6), atGap(0.9)];
  const minimum = [5, 0, -5, -20];
  return {
    title: 'A minimum received',
    head: ['market', 'minimum', 'filled, any time', ...policies.map(({ name }) => `gain, ${name}`)],
    rows: samples.flatMap((sample) =>
      minimum.map((bps) => {
        const rule = { delay: DELAY, tolerance: bps / 10_000 };
        const tallies = run(
          sample,
          policies.map((policy) => ({ policy, rule })),
        );
        const [first] = tallies;
        const name = bps === 0 ? 'the market' : `market ${bps > 0 ? '-' : '+'} ${Math.abs(bps)} bps`;
        return [sample.name, name, first ? filled(first) : '', ...tallies.map(gainOf)];
      }),
    ),
  };
}

/** A feed that reports an average of the last seconds. */
export function averages(samples: readonly Sample[]): Table {
  const rules = [{ delay: 60 }, { delay: DELAY }, { delay: 600 }, { delay: DELAY, skipped: 1 }];
  return {
    title: 'Feeds that report an average',
    head: [
      ...['market', 'average over'],
      ...rules.map(({ delay, skipped }) => `delay ${delay} s${skipped ? ', second round' : ''}`),
    ],
    rows: samples.flatMap((sample) =>
      [1, 5, 15, 30].map((window) => {
        const tallies = run(
          sample,
          rules.map((rule) => ({ policy: atGap(0.6), rule })),
          window,
        );
        return [sample.name, window === 1 ? 'nothing' : `${window} s`, ...tallies.map(gainOf)];
      }),
    ),
  };
}
