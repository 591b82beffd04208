import { expect, test } from 'vitest';
import { type MintPlan, type MintStep, planMint } from './steps';

const plan: MintPlan = {
  amountIn: 100n,
  allowance: 0n,
  canBatch: false,
  hasPermit: false,
  unlimited: false,
  needsReset: false,
};

test.each<[string, Partial<MintPlan>, MintStep[]]>([
  ['nothing but the mint when enough is approved', { allowance: 100n, canBatch: true }, ['mint']],
  ['all in one where the wallet can', { canBatch: true, hasPermit: true, needsReset: true }, ['batch']],
  ['a signature where the token takes one', { hasPermit: true }, ['permit', 'mint']],
  ['an approval without limit is a transaction', { hasPermit: true, unlimited: true }, ['approve', 'mint']],
  ['an approval otherwise', { allowance: 99n }, ['approve', 'mint']],
  ['a reset of what is left', { allowance: 99n, needsReset: true }, ['reset', 'approve', 'mint']],
  ['no reset of nothing', { needsReset: true }, ['approve', 'mint']],
])('%s', (_, change, steps) => {
  expect(planMint({ ...plan, ...change })).toEqual(steps);
});
