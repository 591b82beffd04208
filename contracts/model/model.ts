/** `npm run model`: what prices that lag cost the Treasury, by simulation. docs/lag-model.md explains the tables. */
import { gains } from './gains';
import * as options from './options';
import { comparison, gainsReport, tableReport } from './orders-report';
import { report } from './report';
import { CASES } from './scenarios';
import { study } from './study';

const DAYS = 200;
/** Orders are simulated a second at a time, and fast feeds have many more rounds. */
const ORDER_DAYS = { Ethereum: 60, other: 10 };
const SEED = 1;

const print = (text: string) => process.stdout.write(`${text}\n`);

const instant = CASES.map(({ scenario, market }) => {
  const result = study(scenario, market, DAYS, SEED);
  print(report(result));
  return result;
});

const orders = CASES.map(({ scenario, market }) => {
  const days = scenario.name === 'Ethereum' ? ORDER_DAYS.Ethereum : ORDER_DAYS.other;
  return gains(scenario, market, days, SEED);
});
print(comparison(instant, orders));
print(gainsReport(orders));

const [slow, fast, uni] = [sample(1, 'ETH', 60), sample(3, 'ETH', 15), sample(3, 'UNI', 30)];
const tables = [
  options.shortDelays([slow, fast], [6, 24, 30]),
  options.lateFeeds([slow, fast], [30, 60, 90, 120, 180, 300]),
  options.waits([slow, fast, uni]),
  options.deadlines([slow, fast]),
  options.choices([slow, fast]),
  options.minimums([slow, fast]),
  options.averages([sample(0, 'ETH', 120), sample(2, 'ETH', 20), sample(2, 'UNI', 60)]),
];
for (const table of tables) print(tableReport(table));

function sample(index: number, symbol: string, days: number): options.Sample {
  const chosen = CASES[index];
  const asset = chosen?.scenario.assets.find((each) => each.symbol === symbol);
  if (!chosen || !asset) throw new Error('The case has the asset.');
  const name = `${symbol}, ${chosen.scenario.name}, ${chosen.market.name}`;
  return { name, asset, market: chosen.market, days, seed: SEED };
}
