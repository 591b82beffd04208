import { expect, test } from 'vitest';
import { EMPTY_FORM } from '@/lib/domain/trade/trade-form';
import { parseTerms } from './trade-terms';

const USUAL = { toleranceBps: EMPTY_FORM.toleranceBps, deadlineMinutes: EMPTY_FORM.deadlineMinutes };

test('reads stored terms', () => {
  expect(parseTerms('50 60')).toEqual({ toleranceBps: 50n, deadlineMinutes: 60 });
  expect(parseTerms('0 5')).toEqual({ toleranceBps: 0n, deadlineMinutes: 5 });
});

test.each([undefined, '', '50', '50 0', '9999 20', '50 9999', '-1 20', 'a b', '0.5 20'])(
  'replaces %j by the usual terms',
  (text) => {
    expect(parseTerms(text)).toEqual(USUAL);
  },
);
