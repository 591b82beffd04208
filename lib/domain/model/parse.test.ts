import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactAmount, plainAmount } from '@/lib/domain/format/format';
import { MAX_UINT256, unitOf } from './convert';
import { parseAmount } from './parse';

const decimalsArb = fc.integer({ min: 0, max: 36 });
const amountArb = fc.bigInt({ min: 1n, max: MAX_UINT256 });

function issueOf(text: string, decimals = 6) {
  const parsed = parseAmount(text, decimals);
  return parsed.ok ? undefined : parsed.issue;
}

describe('a valid amount', () => {
  test.each([
    [' 1 ', 1_000_000n, '1'],
    ['.5', 500_000n, '0.5'],
    ['5.', 5_000_000n, '5'],
    ['00012', 12_000_000n, '12'],
    ['000.5', 500_000n, '0.5'],
    ['$25', 25_000_000n, '25'],
    [' $ 25.50 ', 25_500_000n, '25.5'],
    ['1.1234560000', 1_123_456n, '1.123456'],
    ['0.000001', 1n, '0.000001'],
    ['\t7\n', 7_000_000n, '7'],
  ])('%j', (text, value, normalised) => {
    expect(parseAmount(text, 6)).toEqual({ ok: true, value, normalised });
  });

  test('without decimals, a point may be typed but no digit after it', () => {
    expect(parseAmount('12.', 0)).toMatchObject({ ok: true, value: 12n });
    expect(parseAmount('12.0', 0)).toMatchObject({ ok: true, value: 12n });
    expect(issueOf('12.5', 0)).toEqual({ name: 'amount-too-precise', decimals: 0, closest: '12' });
  });

  test('up to the last unit of a uint256', () => {
    expect(parseAmount(MAX_UINT256.toString(), 0)).toMatchObject({ ok: true, value: MAX_UINT256 });
    expect(parseAmount(plainAmount(MAX_UINT256, 18), 18)).toMatchObject({ ok: true, value: MAX_UINT256 });
  });
});

describe('an invalid amount', () => {
  test.each(['', ' ', '.', '0', '0.000', '00', '$', '.0'])('%j is nothing yet', (text) => {
    expect(issueOf(text)).toEqual({ name: 'amount-empty' });
  });

  test.each(['-1', '+1', '−1', '-', '$-1', '-0'])('%j has a sign', (text) => {
    expect(issueOf(text)).toEqual({ name: 'amount-sign' });
  });

  test.each(['1e18', '1E18', '1.5e-3', '2e+5', '0x10', '0XfF', '0b11', '0o17'])(
    '%j is a notation',
    (text) => {
      expect(issueOf(text)).toEqual({ name: 'amount-notation' });
    },
  );

  const letters = [
    'NaN',
    'Infinity',
    '<script>',
    'abc',
    '1a',
    '25 USDC',
    '5€',
    '½',
    '1;2',
    '..',
    ',',
    '1\u0000',
    '💰',
  ];
  test.each(letters)('%j is not a number', (text) => {
    expect(issueOf(text)).toEqual({ name: 'amount-characters' });
  });

  test.each(['１２', '٣', '1٣', '१२'])('%j has digits of another script', (text) => {
    expect(issueOf(text)).toEqual({ name: 'amount-foreign-digits' });
  });

  test.each(['1.2.3', '1.000.000', '1,2,3', '1,0000,000', '1.2.3,4,5'])('%j has too many points', (text) => {
    expect(issueOf(text)).toEqual({ name: 'amount-many-points' });
  });

  test.each([
    ['1,5', ['1.5', '15']],
    ['1,000.50', ['1.0005', '1000.5']],
    ['1.000,50', ['1000.5', '1.0005']],
    ['1,000', ['1', '1000']],
    ['1,000,000', ['1000000']],
    ['1,000,000.25', ['1000000.25']],
    ['1.000.000,25', ['1000000.25']],
    ['1 000', ['1000']],
    ['1\u202f000,5', ['1000.5']],
    ["1'000", ['1000']],
    ['1_000', ['1000']],
    ['5,', ['5']],
    [',5', ['0.5', '5']],
  ])('%j is ambiguous', (text, readings) => {
    expect(issueOf(text)).toEqual({ name: 'amount-ambiguous', readings });
  });

  test('more decimals than the token has are rejected, not rounded', () => {
    const issue = { name: 'amount-too-precise', decimals: 6, closest: '1.999999' };
    expect(issueOf('1.9999999')).toEqual(issue);
    expect(issueOf('0.0000001')).toEqual({ ...issue, closest: '0' });
  });

  test('above a uint256, the amount is kept to be compared with a maximum', () => {
    const value = MAX_UINT256 + 1n;
    expect(issueOf(value.toString(), 0)).toEqual({ name: 'amount-too-large', value });
    expect(issueOf('9'.repeat(78), 36)).toMatchObject({ name: 'amount-too-large' });
  });

  test('a far too long text', () => {
    expect(issueOf('9'.repeat(1_000_000))).toEqual({ name: 'amount-too-long' });
  });
});

describe('for all amounts', () => {
  test('a plainly written value is read back unchanged', () => {
    fc.assert(
      fc.property(amountArb, decimalsArb, (value, decimals) => {
        const text = plainAmount(value, decimals);
        expect(parseAmount(text, decimals)).toEqual({ ok: true, value, normalised: text });
      }),
    );
  });

  test('a value written with grouping is read back, or is among the possible readings', () => {
    fc.assert(
      fc.property(
        amountArb,
        decimalsArb,
        fc.constantFrom('en-US', 'de-DE', 'fr-FR'),
        (value, decimals, locale) => {
          const parsed = parseAmount(exactAmount(value, decimals, locale), decimals);
          if (parsed.ok) return parsed.value === value;
          const plain = plainAmount(value, decimals);
          // German thousands alone, such as 1.000, cannot be told apart from decimals.
          const asked = parsed.issue.name === 'amount-ambiguous' && parsed.issue.readings.includes(plain);
          return asked || (locale === 'de-DE' && value % unitOf(decimals) === 0n);
        },
      ),
    );
  });

  test('any text has a result, and a value is never more than what was typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'0123456789.,-+e$ x') }),
    );
    fc.assert(
      fc.property(typed, decimalsArb, (text, decimals) => {
        const parsed = parseAmount(text, decimals);
        if (!parsed.ok) return true;
        const again = parseAmount(parsed.normalised, decimals);
        return /^\d+(\.\d*[1-9])?$/.test(parsed.normalised) && again.ok && again.value === parsed.value;
      }),
    );
  });
});
