import type { Abi } from 'viem';
import { encodeErrorResult } from 'viem';
import { expect, test } from 'vitest';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { liquidityVenueAbi } from '@/abis/liquidity-venue';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { valuerAbi } from '@/abis/valuer';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { assetOf } from '@/lib/domain/limits/fixture';
import { refusalWords } from '@/lib/domain/steward/steward-refusals';
import { rawFormat } from '@/lib/domain/steward/test-format';
import { refusalOf } from './steward-refusal';

/** Errors that no call of a steward, a guardian or a governor can meet. */
const OF_OTHERS = [
  // Of minting, redemption and claims.
  ...['BelowMinimum', 'Expired', 'InsufficientLiquidity', 'InsufficientOutput', 'LengthMismatch'],
  ...['LimitExceeded', 'NothingToClaim', 'OnlyRecipient', 'GrantStopped'],
  // Of orders.
  ...[
    'NoRounds',
    'NotHealthy',
    'RoundHistory',
    'RoundMissing',
    'RoundPhase',
    'RoundNotAfter',
    'RoundNotFirst',
  ],
  // Of calls between contracts, which the Treasury never makes wrongly.
  ...[
    'OnlyTreasury',
    'ReentrancyGuardReentrantCall',
    'AddressEmptyCode',
    'FailedCall',
    'InsufficientBalance',
  ],
];

const abis: readonly Abi[] = [
  ...[treasuryAbi, valuerAbi, priceOracleAbi, yieldVenueAbi, liquidityVenueAbi],
  ...[governanceDelegateAbi, grantsAbi],
];
const errors = abis.flatMap((abi) => abi.filter((item) => item.type === 'error'));
const names = [...new Set(errors.map(({ name }) => name))].filter((name) => !OF_OTHERS.includes(name));

const argument = (type: string): unknown => {
  if (type === 'address') return assetOf().token;
  if (type === 'string') return 'lagBudget';
  return type === 'uint8' || type === 'uint32' ? 1 : 10n ** 18n;
};

test.each(names)('%s is decoded, and explained in words', (name) => {
  const item = errors.find((each) => each.name === name);
  if (!item) throw new Error('There is no such error');
  const args = item.inputs.map(({ type }) => argument(type));
  const refusal = refusalOf(encodeErrorResult({ abi: [item], errorName: name, args }));
  expect(refusal).toEqual({ name, args });
  for (const asset of [assetOf(), undefined]) {
    const { title, text, hint } = refusalWords(refusal, { kind: 'grant', asset }, rawFormat);
    expect(text, 'it has no words of its own').not.toContain(`Reason: ${name}`);
    expect(title).toMatch(/^[A-Z0-9].{4,60}$/);
    for (const sentence of [text, hint]) expect(sentence).toMatch(/^[^a-z].{10,}[.]$/);
    expect(`${title} ${text} ${hint}`).not.toMatch(/undefined|NaN|null|\s\s|[.,]\.|,,/);
  }
});

test('a loss budget that liquidity exceeds says that USDm beside XMS counts in full', () => {
  const refusal = { name: 'LossBudgetExceeded', args: [10n ** 18n, 10n ** 18n] };
  const text = (kind: 'pair' | 'lend') => refusalWords(refusal, { kind, asset: assetOf() }, rawFormat).text;
  expect(text('pair')).toContain('USDm paired with XMS counts as lost in full.');
  expect(text('lend')).not.toContain('XMS');
});
