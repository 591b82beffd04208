import { expect, test } from 'vitest';
import { withoutFirstLine } from './first-line';
import { plainLine, plainText, shortened } from './plain-text';

test('characters that are invisible or reverse the direction of text are removed', () => {
  expect(plainText('\u202Edefeated\u202C \u2066on\u2069 \u200Fpurpose\u061C')).toBe('defeated on purpose');
  expect(plainText('a\u0000b\u0007c\u001B[31md\u009F\uFEFF')).toBe('abc[31md');
});

test('marks, joiners and right-to-left letters of a language are kept', () => {
  const text = 'להצביע · عربي\tनिर्णय 👩‍🚀 ệ';
  expect(plainText(text)).toBe(text);
});

test('piled-up marks are reduced to a few', () => {
  expect(plainText(`a${'\u0301'.repeat(500)}b`)).toBe(`a${'\u0301'.repeat(4)}b`);
});

test('every kind of line end becomes one', () => {
  expect(plainText('a\r\nb\rc\u2028d\u2029e\u0085f')).toBe('a\nb\nc\nd\ne\nf');
});

test('a text is shortened between letters, not within one', () => {
  expect(shortened('🚀🚀🚀', 2)).toBe('🚀🚀…');
  expect(shortened('🚀🚀', 2)).toBe('🚀🚀');
});

test('a line stays a single line, without reversing characters, and is shortened', () => {
  expect(plainLine(' U\u202ENI\n\tV2\u2028 ', 10)).toBe('UNI V2');
  expect(plainLine('x'.repeat(500), 10)).toBe(`${'x'.repeat(10)}…`);
});

test('the first line that is not empty is the title', () => {
  expect(withoutFirstLine('\n \r\n# Fund it \nBecause.')).toEqual({
    title: 'Fund it',
    whole: '# Fund it \nBecause.',
    rest: true,
  });
  expect(withoutFirstLine('Fund it')).toEqual({ title: 'Fund it', whole: 'Fund it', rest: false });
  expect(withoutFirstLine('#1 goes first').title).toBe('#1 goes first');
  expect(withoutFirstLine(' \u202E\n')).toEqual({ title: '', whole: '', rest: false });
});

test('a title that is too long is shortened, and the whole text is in the rest', () => {
  const { title, whole, rest } = withoutFirstLine('x'.repeat(10_000));
  expect([title.length, title.endsWith('x…'), whole.length, rest]).toEqual([141, true, 10_000, true]);
});
