import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeText, toCsv } from './csv';
import { HOSTILE_CHARACTERS, HOSTILE_TEXTS, parseCsv, unescapedText } from './test-csv';

const hostileText = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...HOSTILE_CHARACTERS), maxLength: 12 }),
  fc.constantFrom(...HOSTILE_TEXTS),
);
const often = { numRuns: 5000 };

describe('a file', () => {
  test('quotes characters that would end a cell', () => {
    expect(toCsv([['a', 'b,c'], ['"', 'd\ne'], []])).toBe('a,"b,c"\r\n"""","d\ne"\r\n\r\n');
  });

  test('is read back unchanged', () => {
    const line = fc.array(hostileText, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        expect(parseCsv(toCsv(lines))).toEqual(lines);
      }),
    );
  });
});

describe('an untrusted text', () => {
  test.each([
    ['USDC', 'USDC'],
    ['USDC-ETH LP', 'USDC-ETH LP'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['＝1', "'＝1"],
    ["'=1", "''=1"],
    ['x;=1', "x;'=1"],
    ['x",=1', `x",'=1`],
  ])('%j is written %j', (text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  test('never begins a formula, wherever a spreadsheet splits the line', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const cell of safeText(text).split(/[,;|\t\r\n"]/)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/);
        for (const cell of toCsv([[safeText(text)]]).split(/[,;|\t\r\n]/)) {
          expect(cell).not.toMatch(/^"*[=+\-@＝＋－＠]/);
        }
      }),
      often,
    );
  });

  test('can be restored unchanged', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(unescapedText(safeText(text))).toBe(text);
      }),
      often,
    );
  });
});
