import { encodeFunctionResult, type Hex } from 'viem';
import { describe, expect, test } from 'vitest';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { withoutAccount } from '@/lib/chain/snapshot/snapshot';
import type { LensAnswer } from '@/lib/chain/snapshot/snapshot-data';
import { toSnapshot } from '@/lib/chain/snapshot/snapshot-parse';
import { LENS_ANSWER, TEST_DEPLOYMENT } from '@/lib/chain/snapshot/test-lens';
import { treasuryTotals } from '@/lib/chain/snapshot/totals';
import { allFigures } from '@/lib/domain/figures/figures';
import { type FigureText, formatFigure } from '@/lib/domain/figures/format-figure';
import { formatIn } from '@/lib/domain/format/locale-format';
import { snapshotWords } from './first-calls';
import { firstTexts } from './first-figures';

const WORDS = snapshotWords();
const CHAIN = { id: 31337, name: 'Test chain', treasury: TEST_DEPLOYMENT.treasury };
const NOW = LENS_ANSWER.timestamp + 299n;

const encoded = (shot: LensAnswer): Hex =>
  encodeFunctionResult({ abi: treasuryLensAbi, functionName: 'snapshot', result: shot });

const tier = (id: number) => ({
  cap: 1_000 * id,
  driftLimit: 1_250 * id,
  value: BigInt(id) * 10n ** 24n,
  headroom: BigInt(id) * 10n ** 22n,
});

/** A Treasury of which no two values are the same. */
const ANSWER: LensAnswer = {
  ...LENS_ANSWER,
  tiers: [tier(1), tier(2), tier(3), tier(4), tier(5)],
  value: 15n * 10n ** 24n,
  supply: 14n * 10n ** 24n,
  treasuryUsdm: 10n ** 23n,
  supplyCap: 16n * 10n ** 24n,
  flowBase: 11n,
  xmsAverage: 12n * 10n ** 16n,
  xmsSpot: 13n * 10n ** 16n,
  xmsPeriod: 14n,
  xmsCirculating: 15n,
  mintPaused: true,
  redeemPaused: false,
  stewardStopped: true,
  lost: 16n,
  refreshed: 17n,
  lastBlock: 18n,
  entries: 19n,
  xmsShort: 20n,
  xmsLong: 21n,
  xmsLongPeriod: 22n,
};

const texts = (
  change: Partial<LensAnswer> = {},
  { chain = CHAIN, now = NOW, format = formatIn('en-US') } = {},
) => firstTexts(encoded({ ...ANSWER, ...change }), WORDS, chain, now, format);

test('the first words of the result are read as the whole result is', () => {
  const lists = { otherContracts: [], assets: [], venues: [] };
  expect({ ...withoutAccount(toSnapshot(ANSWER, TEST_DEPLOYMENT)), ...lists }).toMatchObject(
    treasuryTotals(encoded(ANSWER), WORDS),
  );
});

describe('the figures shown before the code of a page', () => {
  test.each([formatIn('en-US'), formatIn('de-DE'), formatIn('en-US', true)])(
    'have the texts that the code gives them ($locale, in full: $inFull)',
    (format) => {
      const figures = new Map<string, FigureText>(
        allFigures(toSnapshot(ANSWER, TEST_DEPLOYMENT)).map((figure) => [
          figure.id,
          formatFigure(figure, format),
        ]),
      );
      const shown = [...texts({}, { format })].filter(([id]) => figures.has(id));
      expect(shown.length).toBeGreaterThan(35);
      for (const [id, text] of shown) expect(text, id).toBe(figures.get(id)?.short);
    },
  );

  test('answer whether USDm is backed, and as of which block', () => {
    expect(texts().get('verdict')).toBe('Yes. Each USDm is backed by $1.0791 of assets.');
    expect(texts().get('backing-sentence')).toBe(
      'The Treasury holds $15.0M against 13.9M USDm in circulation, a surplus of $1.10M.',
    );
    expect(texts().get('tier.2.cap.words')).toBe('cap 20%');
    expect(texts().get('block')).toBe('Block 100 on Test chain');
  });

  test.each<[string, Partial<LensAnswer>]>([
    ['owes more than it has', { value: 13n * 10n ** 24n }],
    ['is empty', { value: 0n, supply: 0n, treasuryUsdm: 0n }],
    ['has no prices', { value: 0n }],
  ])('are left to the code for a Treasury that %s', (_, change) => {
    expect(texts(change)).toEqual(new Map());
  });

  test('are none for a figure without a value or a limit', () => {
    const [first, ...others] = ANSWER.tiers;
    const shown = texts({ supplyCap: 0n, tiers: [{ ...first, headroom: 2n ** 256n - 1n }, ...others] });
    expect(shown.has('supplyUsed')).toBe(false);
    expect(shown.has('tier.1.headroom')).toBe(false);
    expect(shown.get('tier.2.headroom')).toBe('$20.0K');
  });
});

describe('a result is refused', () => {
  test('of another chain', () => expect(() => texts({}, { chain: { ...CHAIN, id: 1 } })).toThrow());
  test('of another Treasury', () => {
    expect(() => texts({}, { chain: { ...CHAIN, treasury: TEST_DEPLOYMENT.usdm } })).toThrow();
  });
  test('once its block is five minutes old', () => {
    expect(() => texts({}, { now: NOW + 1n })).toThrow();
  });
  test.each(['0x', encoded(ANSWER).slice(0, 500)])('that is short', (result) => {
    expect(() => firstTexts(result, WORDS, CHAIN, NOW, formatIn('en-US'))).toThrow();
  });
  test('that ends in the middle of a word', () => {
    const whole = encoded(ANSWER).slice(0, 2 + 64 * ((WORDS.xmsLongPeriod ?? 0) + 1));
    expect(() => treasuryTotals(whole, WORDS)).not.toThrow();
    expect(() => treasuryTotals(whole.slice(0, -1), WORDS)).toThrow('The result ends before xmsLongPeriod');
  });
});
