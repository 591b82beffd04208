import { expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { NO_USES, poolOf, vaultOf } from '@/lib/domain/uses/fixture';
import type { Uses } from '@/lib/domain/uses/uses';
import { isOwnIssue, ownWords } from './issue-words';
import { safeFile } from './safe-file';
import { pairingOf, unpairingOf } from './steward';
import { EMPTY_STEWARD_FORM, type StewardForm, targetsOf } from './steward-form';
import { parseAction } from './steward-read';
import { refusalWords } from './steward-refusals';
import { actionWords } from './steward-words';
import { rawFormat } from './test-format';

const usdc = assetOf({ idle: 2_500_000_000n });
const snapshot = snapshotOf([usdc]);
const vault = vaultOf({ principal: 900n, held: 1000n, live: 1000n, liquid: 800n, shares: 10n, pace: 1000n });
const pool = poolOf({
  liquidity: 50n,
  supply: 1_000_000n,
  fairAsset: 1000n,
  fairUsdm: 1000n,
  actualAsset: 1000n,
  actualUsdm: 4000n,
  reserveAsset: 2_000_000n,
  reserveUsdm: 8_000_000n,
});
const uses: Uses = { ...NO_USES, pools: [pool], vaults: [vault] };
const reading = { snapshot, uses };
const form = (part: Partial<StewardForm>): StewardForm => ({ ...EMPTY_STEWARD_FORM, ...part });
const read = (part: Partial<StewardForm>) => parseAction(form(part), reading);

test('an amount up to the idle amount is an action; one more unit is an issue with the maximum', () => {
  expect(read({ amount: '2500' }).action).toEqual({ kind: 'lend', asset: usdc, amount: 2_500_000_000n });
  const { action, issues } = read({ amount: '2500.000001' });
  expect(action).toBeUndefined();
  const issue = issues.amount;
  if (!issue || !isOwnIssue(issue)) throw new Error('There is no issue of the form');
  expect(issue).toEqual({
    name: 'more-than-there',
    max: { value: 2_500_000_000n, decimals: 6, symbol: 'USDC' },
  });
  expect(ownWords(issue, rawFormat).title).toBe('At most 2500000000 USDC');
});

test('deposits can be recalled up to the liquidity of the vault, and yield can be harvested', () => {
  expect(targetsOf('recall', reading).map(({ value, most }) => [value, most])).toEqual([
    [`yield:${usdc.token}`, 800n],
    [`liquidity:${usdc.token}`, 1000n],
  ]);
  expect(read({ action: 'harvest' }).action).toEqual({ kind: 'harvest', asset: usdc });
  const nothing = { snapshot, uses: { ...uses, vaults: [{ ...vault, held: 900n }] } };
  expect(targetsOf('harvest', nothing)).toEqual([]);
  expect(parseAction(form({ action: 'harvest' }), nothing)).toEqual({ action: undefined, issues: {} });
});

test('a pair receives USDm at its own price, with a tolerance of 1% for its output', () => {
  expect(pairingOf(pool, usdc, 1000n)).toEqual({ usdm: 4000n, leastLiquidity: 495n });
  expect(unpairingOf(pool, 500n)).toEqual({ leastAsset: 495n, leastUsdm: 1980n });
  expect(unpairingOf(pool, 5000n)).toEqual({ leastAsset: 990n, leastUsdm: 3960n });
  const empty = { ...pool, reserveAsset: 0n, reserveUsdm: 0n, supply: 0n };
  expect(pairingOf(empty, usdc, 3_000_000n)).toEqual({ usdm: 3n * 10n ** 18n, leastLiquidity: 0n });
});

test('a grant starts and vests in days from the latest block', () => {
  const filled = { action: 'grant', amount: '60', recipient: addressOf(33), title: ' Docs ' } as const;
  const surplus = { snapshot: { ...snapshot, supply: 0n }, uses };
  const readWith = (part: Partial<StewardForm>) => parseAction(form(part), surplus);
  expect(readWith({ ...filled, startDays: '1', cliffDays: '2', days: '3' }).action).toEqual({
    kind: 'grant',
    asset: usdc,
    amount: 60_000_000n,
    terms: {
      recipient: addressOf(33),
      start: snapshot.timestamp + 86_400n,
      cliff: 2n * 86_400n,
      duration: 3n * 86_400n,
      title: 'Docs',
      link: '',
    },
  });
  expect(readWith({ ...filled, cliffDays: '366' }).issues).toEqual({
    cliffDays: { name: 'cliff-after-end' },
  });
  expect(readWith({ ...filled, days: '3651' }).issues.days).toEqual({ name: 'days-not-whole', most: 3650n });
  expect(readWith({ ...filled, title: 'é'.repeat(51) }).issues.title).toEqual({
    name: 'text-too-long',
    most: 100n,
  });
  expect(readWith({ ...filled, link: 'javascript:alert(1)' }).issues.link).toEqual({
    name: 'link-not-https',
  });
  expect(readWith({ ...filled, recipient: ' ' }).issues.recipient).toEqual({ name: 'text-missing' });
  expect(readWith({ ...filled, recipient: snapshot.treasury }).issues.recipient?.name).toBe(
    'receiver-contract',
  );
});

test('a proposal ID is a uint256, as written, and a reason fits into the contract', () => {
  const ballot = {
    asset: usdc.token,
    governor: addressOf(60),
    delegatee: addressOf(61),
    held: 1n,
    votes: 1n,
  };
  const voting = { snapshot, uses: { ...uses, ballots: [ballot] } };
  const vote = (proposal: string, reason = ' Good. ') =>
    parseAction(form({ action: 'vote', proposal, reason }), voting);
  const most = 2n ** 256n - 1n;
  expect(vote(`${most}`).action).toMatchObject({
    kind: 'vote',
    proposal: most,
    support: 'for',
    reason: 'Good.',
  });
  expect(vote(`${most + 1n}`).issues.proposal).toEqual({ name: 'proposal-not-number' });
  expect(vote('0x10').issues.proposal).toEqual({ name: 'proposal-not-number' });
  // The contract counts bytes.
  expect(vote('1', 'é'.repeat(300)).issues).toEqual({});
  expect(vote('1', `${'é'.repeat(300)}.`).issues.reason).toEqual({ name: 'text-too-long', most: 600n });
});

test('every action has its sentence', () => {
  expect(actionWords({ kind: 'lend', asset: usdc, amount: 5n }, rawFormat)).toBe(
    'Deposit 5 USDC in its vault',
  );
  expect(actionWords({ kind: 'pause', asset: undefined, mint: true, redeem: false }, rawFormat)).toBe(
    'Pause minting with every asset',
  );
  expect(actionWords({ kind: 'recall', from: 'yield', asset: usdc, amount: 5n }, rawFormat)).toBe(
    'Recall 5 USDC from its vault',
  );
});

test('a refusal is explained, and one without words is shown by name and arguments', () => {
  const action = { kind: 'lend', asset: usdc, amount: 5n } as const;
  expect(
    refusalWords({ name: 'InsufficientIdle', args: [usdc.token, 5n, 3n] }, action, rawFormat).title,
  ).toBe('Only 3 USDC can be moved');
  expect(refusalWords({ name: 'AccessManagedUnauthorized', args: [] }, action, rawFormat).text).toContain(
    'steward',
  );
  expect(refusalWords({ name: 'Strange', args: [1n, 'x'] }, action, rawFormat).text).toBe(
    'Reason: Strange (1, x).',
  );
  expect(refusalWords({ name: 'toString', args: [] }, action, rawFormat).text).toBe('Reason: toString.');
});

test('a Safe file carries the call unchanged, without native coin', () => {
  const call = { to: addressOf(1), data: '0xabcd' } as const;
  const text = safeFile({ chainId: 1, createdAt: 5, name: 'Lend', description: 'Why', call });
  expect(JSON.parse(text)).toEqual({
    version: '1.0',
    chainId: '1',
    createdAt: 5,
    meta: { name: 'Lend', description: 'Why' },
    transactions: [{ to: addressOf(1), value: '0', data: '0xabcd' }],
  });
});
