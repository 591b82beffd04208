import { expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { NO_USES } from '@/lib/domain/uses/fixture';
import type { Uses } from '@/lib/domain/uses/uses';
import { isOwnIssue, ownWords } from './issue-words';
import { PARAMS, paramsOf } from './params';
import { roleFor } from './steward';
import { EMPTY_STEWARD_FORM, type StewardForm, sidesOf, targetOf, targetsOf } from './steward-form';
import { parseAction } from './steward-read';
import { refusalWords } from './steward-refusals';
import { actionWords } from './steward-words';
import { rawFormat } from './test-format';

/** What the governor can prepare: a parameter change, a delegation of votes, resuming minting or redemption. */

const usdc = assetOf();
const paused = { ...usdc.mintLimit, paused: true };
const ballot = {
  ...{ asset: usdc.token, governor: addressOf(60), delegatee: addressOf(61) },
  ...{ held: 5n, votes: 5n },
};
const uses: Uses = { ...NO_USES, ballots: [ballot] };
const snapshot = snapshotOf([usdc]);
const form = (part: Partial<StewardForm>): StewardForm => ({ ...EMPTY_STEWARD_FORM, ...part });
const read = (part: Partial<StewardForm>, at = snapshot) => parseAction(form(part), { snapshot: at, uses });

test('a parameter is chosen like a target, and keeps the value typed for it', () => {
  const values = { cap2: '35', flowBase: '1' };
  expect(targetsOf('params', { snapshot, uses }).map(({ value }) => value)).toEqual(
    PARAMS.map(({ name }) => name),
  );
  const { action } = read({ action: 'params', values });
  expect(action).toEqual({ kind: 'params', param: PARAMS[0], value: 3500n, now: paramsOf(snapshot) });
  if (action) expect(actionWords(action, rawFormat)).toBe('Change the tier 2 cap from 4000 bp to 3500 bp');
  const other = read({ action: 'params', values, targets: { params: 'flowBase' } }).action;
  expect(other && actionWords(other, rawFormat)).toBe(
    `Change the hourly limit base from ${10n ** 25n} USD to ${10n ** 18n} USD`,
  );
});

test('an invalid value of a parameter is explained with its range, and why', () => {
  const { action, issues } = read({ action: 'params', values: { cap2: '20' } });
  expect(action).toBeUndefined();
  const issue = issues.value;
  if (!issue || !isOwnIssue(issue)) throw new Error('There is no issue of the form');
  expect(ownWords(issue, rawFormat)).toEqual({
    title: 'From 3000 bp to 10000 bp',
    text: 'A tier’s cap cannot exceed the cap of the tier before it.',
    hint: 'Enter a value in this range.',
  });
});

test('votes are delegated to an address that can vote, or back to the Treasury', () => {
  const to = (delegatee: string) => read({ action: 'delegate', delegatee });
  expect(to(` ${addressOf(33)} `).action).toEqual({ kind: 'delegate', asset: usdc, to: addressOf(33) });
  for (const nonVoter of [addressOf(0), snapshot.treasury, snapshot.xms, usdc.token]) {
    expect(to(nonVoter)).toEqual({ action: undefined, issues: { delegatee: { name: 'cannot-vote' } } });
  }
  expect(to('').issues.delegatee).toEqual({ name: 'text-missing' });
  expect(to('0x12').issues.delegatee).toEqual({ name: 'receiver-not-address' });
  const own = read({ action: 'delegate', voter: 'own', delegatee: '0x12' });
  expect(own).toEqual({ action: { kind: 'delegate', asset: usdc, to: undefined }, issues: {} });
  if (own.action)
    expect(actionWords(own.action, rawFormat)).toBe('Delegate the votes of USDC to the Treasury');
});

test('only what is paused can be resumed: for one asset, or for all', () => {
  const labels = (at: typeof snapshot) =>
    targetsOf('reopen', { snapshot: at, uses }).map(({ label, paused: sides }) => [label, sides]);
  expect(labels(snapshot)).toEqual([]);
  const one = snapshotOf([{ ...usdc, mintLimit: paused }]);
  expect(labels(one)).toEqual([['USDC', { mint: true, redeem: false }]]);
  // While all are paused, an asset reports paused whether or not it is paused itself.
  const all = { ...snapshotOf([{ ...usdc, mintLimit: paused, redeemLimit: paused }]), mintPaused: true };
  expect(labels(all)).toEqual([
    ['Every asset', { mint: true, redeem: false }],
    ['USDC', { mint: false, redeem: true }],
  ]);
  expect(read({ action: 'reopen' }, snapshot)).toEqual({ action: undefined, issues: {} });
});

test('what is not paused cannot be resumed, whatever was chosen before', () => {
  const at = snapshotOf([{ ...usdc, mintLimit: paused }]);
  const chosen = form({ action: 'reopen', sides: 'redeem' });
  const target = targetOf(chosen, targetsOf('reopen', { snapshot: at, uses }));
  expect(target && sidesOf(chosen, target)).toEqual({ choices: ['mint'], sides: 'mint' });
  const asset = at.assets[0];
  const { action } = parseAction(chosen, { snapshot: at, uses });
  expect(action).toEqual({ kind: 'reopen', asset, mint: true, redeem: false });
  if (action) expect(actionWords(action, rawFormat)).toBe('Resume minting with USDC');
  expect(sidesOf(form({ sides: 'redeem' }), {})).toEqual({
    choices: ['both', 'mint', 'redeem'],
    sides: 'redeem',
  });
});

test('the refusals of the AccessManager are explained, with the missing role', () => {
  const words = (name: string) => refusalWords({ name, args: [] }, { kind: 'schedule' }, rawFormat);
  expect(words('AccessManagerUnauthorizedCall').text).toBe('It does not hold the governor role.');
  expect(words('AccessManagerNotReady').title).toBe('Not ready yet');
  expect(words('AccessManagerExpired').title).toBe('Expired');
  expect(words('AccessManagerAlreadyScheduled').title).toBe('Already scheduled');
  expect(words('AccessManagerNotScheduled').title).toBe('Not scheduled');
  expect(words('AccessManagerUnauthorizedCancel').title).toBe('Your account cannot cancel it');
  for (const kind of ['params', 'delegate', 'reopen', 'execute', 'cancel'] as const)
    expect(roleFor(kind)).toBe('governor');
});
