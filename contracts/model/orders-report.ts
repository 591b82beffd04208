import { DELAY, type Gain, type GainStudy } from './gains';
import type { Table } from './options';
import { bps, head, row } from './report';
import type { Study } from './study';

/** The size of each order in the comparison with the instant limits, a part of the Treasury's value. */
const SIZE = 0.01;

/** What an arbitrageur gains per order, as Markdown: each asset of each case. Basis points of the order's amount. */
export function gainsReport(studies: readonly GainStudy[]): string {
  return [
    '### Orders: gain per order',
    '',
    ...head(`case | asset | latency | delay 0 | latency | 2 x latency | 60 s | ${DELAY} s`),
    ...studies.flatMap((study) => [
      ...study.rows.map(({ asset, cells }) =>
        row(nameOf(study), asset.symbol, `${asset.latency} s`, ...cells.map(({ gain }) => cell(gain))),
      ),
      row(nameOf(study), 'all', '', ...study.totals.map(cell)),
    ]),
    '',
  ].join('\n');
}

/** What the same arbitrageur takes a day by the instant limits and by orders, as Markdown. */
export function comparison(instant: readonly Study[], studies: readonly GainStudy[]): string {
  return [
    '### Instant limits and orders, a day',
    '',
    ...head(
      `case | instant, no budget | instant, budget 10 | orders a day, delay 0 | gain per order | a day | orders a day, delay ${DELAY} s | gain per order | a day`,
    ),
    ...studies.map((study, i) => {
      const losses = [undefined, 10].map((budget) => {
        const total = instant[i]?.totals.find((each) => each.budget === budget);
        return bps(total?.loss.mean ?? Number.NaN);
      });
      const [none, , , , chosen] = study.totals;
      return row(nameOf(study), ...losses, ...perDay(study, none), ...perDay(study, chosen));
    }),
    '',
  ].join('\n');
}

export function tableReport({ title, head: names, rows }: Table): string {
  const body = rows.map((cells) =>
    row(...cells.map((each) => (typeof each === 'string' ? each : cell(each)))),
  );
  return [`### ${title}`, '', ...head(names.join(' | ')), ...body, ''].join('\n');
}

function perDay({ days }: GainStudy, gain: Gain | undefined): string[] {
  if (!gain) return [];
  const orders = gain.orders / days;
  const scaled = { ...gain, mean: gain.mean * orders * SIZE, error: gain.error * orders * SIZE };
  return [orders.toFixed(0), cell(gain), cell(scaled)];
}

const nameOf = ({ scenario, market }: GainStudy) => `${scenario.name}, ${market.name}`;
const cell = ({ mean, error }: Gain) => `${signed(mean)} ± ${error.toFixed(2)}`;
/** No minus before a nought. */
const signed = (value: number) => value.toFixed(2).replace(/^-(0\.00)$/, '$1');
