/** `npm run model`: what prices that lag cost the Treasury, by simulation. docs/lag-model.md explains the tables. */
import { report } from './report';
import { CASES } from './scenarios';
import { study } from './study';

const DAYS = 200;
const SEED = 1;

for (const { scenario, market } of CASES) {
  process.stdout.write(`${report(study(scenario, market, DAYS, SEED))}\n`);
}
