import { expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import { NO_USES } from '@/lib/domain/uses/fixture';
import type { Grant, Uses } from '@/lib/domain/uses/uses';
import { grantLimit, leastDays } from './grant-rules';
import { isOwnIssue, ownWords } from './issue-words';
import { roleFor } from './steward';
import { changesOf } from './steward-changes';
import { EMPTY_STEWARD_FORM, type StewardForm, type StewardInput, targetsOf } from './steward-form';
import { parseAction } from './steward-read';
import { actionWords } from './steward-words';
import { rawFormat } from './test-format';

/** What stops the steward and grants, and what a grant has to keep within. */

const usdc = assetOf();
const xms = assetOf({ token: addressOf(5), symbol: 'XMS', tier: 5, decimals: 18, held: 1_000_000n * WAD });
/** $1M of USDC and of XMS each, against $500,000 of USDm: $475,000 of surplus without XMS. */
const snapshot = snapshotOf([usdc, xms], { supply: 500_000n * WAD });
const grant: Grant = {
  ...{ id: 3n, recipient: addressOf(40), asset: usdc.token, amount: 100n, claimed: 0n, vested: 20n },
  ...{ start: 1n, cliff: 0n, duration: 9n, returned: 0n, stopped: false, title: 'Docs', link: '' },
};
const stopped = { ...grant, id: 4n, stopped: true, title: '' };
const paid = { ...grant, id: 5n, claimed: 100n };
const rules = { minDuration: 129_600n, budget: 100n };
const uses: Uses = { ...NO_USES, grants: [paid, stopped, grant] };
const reading: StewardInput = { snapshot, uses, rules };
const form = (part: Partial<StewardForm>): StewardForm => ({ ...EMPTY_STEWARD_FORM, ...part });
const labels = (action: StewardForm['action'], at = reading) =>
  targetsOf(action, at).map(({ label }) => label);

test('the guardian stops the steward, and the governor resumes it', () => {
  expect(labels('stop-steward')).toHaveLength(1);
  expect(labels('resume-steward')).toEqual([]);
  const after = { ...reading, snapshot: { ...snapshot, stewardStopped: true } };
  expect(labels('stop-steward', after)).toEqual([]);
  expect(labels('resume-steward', after)).toHaveLength(1);
  const { action } = parseAction(form({ action: 'stop-steward' }), reading);
  expect(action).toEqual({ kind: 'stop-steward' });
  expect(parseAction(form({ action: 'resume-steward' }), reading).action).toBeUndefined();
  if (!action) throw new Error('There is no action');
  expect(actionWords(action, rawFormat)).toBe('Stop the steward');
  expect(changesOf(action, { before: reading, after })[0]).toEqual({
    ...{ key: 'steward', name: 'Steward', unit: 'stopped', before: 0n, after: 1n },
  });
  expect([roleFor('stop-steward'), roleFor('resume-steward')]).toEqual(['guardian', 'governor']);
});

test('a grant is stopped while something is left to claim, and resumed while it is stopped', () => {
  expect(labels('stop-grant')).toEqual(['Docs']);
  expect(labels('resume-grant')).toEqual(['Grant 4']);
  const { action } = parseAction(form({ action: 'stop-grant' }), reading);
  expect(action).toEqual({ kind: 'stop-grant', grant });
  expect(action && actionWords(action, rawFormat)).toBe('Stop claims from grant 3 “Docs”');
  expect([roleFor('stop-grant'), roleFor('resume-grant')]).toEqual(['guardian', 'governor']);
});

test('the budget is set in percent, once the present one is known', () => {
  const set = (percent: string) =>
    parseAction(form({ action: 'grants-budget', values: { grantsBudget: percent } }), reading);
  expect(labels('grants-budget', { snapshot, uses })).toEqual([]);
  expect(set('2.5').action).toEqual({ kind: 'grants-budget', budget: 250n });
  expect(set('1').issues.value).toEqual({ name: 'param-the-same' });
  expect(set('5.01').issues.value).toMatchObject({ name: 'param-out-of-range', least: 0n, most: 500n });
  expect(actionWords({ kind: 'grants-budget', budget: 250n }, rawFormat)).toBe(
    'Set the grants budget to 250 bp of the Treasury per 30 days',
  );
});

test('a grant is within the budget, and within the surplus without XMS', () => {
  // 1 % of $2M.
  expect(grantLimit(snapshot, usdc, rules)).toEqual({ max: 20_000_000_000n, by: 'budget' });
  expect(grantLimit(snapshot, xms, rules)).toEqual({ max: 20_000n * WAD, by: 'budget' });
  expect(grantLimit(snapshot, usdc, undefined)).toEqual({ max: 475_000_000_000n, by: 'surplus' });
  const short = { ...snapshot, supply: 1_000_000n * WAD };
  expect(grantLimit(short, usdc, rules)).toEqual({ max: 0n, by: 'surplus' });
  expect(grantLimit(short, xms, rules)).toEqual({ max: 0n, by: 'surplus' });
  const stale = { ...usdc, price: { ...usdc.price, status: 'stale' as const } };
  expect(grantLimit({ ...snapshot, assets: [stale, xms] }, xms, rules)).toBeUndefined();
});

test('a grant that is too large, too early or too short is explained', () => {
  const filled = {
    action: 'grant',
    amount: '20000.000001',
    recipient: addressOf(33),
    title: 'Docs',
  } as const;
  const { issues } = parseAction(form({ ...filled, startDays: '0', cliffDays: '0', days: '1' }), reading);
  expect(leastDays(rules)).toBe(2n);
  expect(issues).toEqual({
    amount: {
      name: 'grant-too-large',
      max: { value: 20_000_000_000n, decimals: 6, symbol: 'USDC' },
      by: 'budget',
    },
    startDays: { name: 'days-too-few', least: 1n, of: 'start' },
    days: { name: 'days-too-few', least: 2n, of: 'vesting' },
  });
  const titles = Object.values(issues).map((issue) => isOwnIssue(issue) && ownWords(issue, rawFormat).title);
  expect(titles).toEqual(['At most 20000000000 USDC', 'At least 1 day', 'At least 2 days']);
  const right = form({ ...filled, amount: '20000', days: '2', cliffDays: '0' });
  expect(parseAction(right, reading).action).toMatchObject({
    amount: 20_000_000_000n,
    terms: { start: snapshot.timestamp + 86_400n, duration: 172_800n },
  });
});
