import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isTest, sourceFiles } from './imports';
import { findingsIn, REPLACED, textsOf } from './texts';

/** The folders whose texts must use the vocabulary. */
const CHECKED_FOLDERS = ['app', 'components', 'lib'];

test('texts use the vocabulary of the app', () => {
  const files = sourceFiles().filter(
    (path) => CHECKED_FOLDERS.includes(path.split('/')[0] ?? '') && !isTest(path),
  );
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((path) =>
    findingsIn(path, readFileSync(path, 'utf8')).map(
      ({ line, word, use, text }) => `${path}:${line}: “${word}” in “${text}”; use: ${use}`,
    ),
  );
  expect(found).toEqual([]);
});

test('a replaced word is found in every kind of text, with its line and its replacement', () => {
  const source = [
    "const a = 'This door opens by itself.';",
    'const b = <p title="A slice">None at <b>hand</b></p>;',
    `const c = \`\${amount} at hand\`;`,
    'const d = <p>\n  Nobody holds\n  USDm\n</p>;',
    "const e = <Row term='Shut' />;",
  ].join('\n');
  expect(findingsIn('a.tsx', source).map(({ line, word }) => [line, word])).toEqual([
    [1, 'by itself'],
    [1, 'door'],
    [2, 'slice'],
    [3, 'at hand'],
    [4, 'Nobody'],
    [8, 'Shut'],
  ]);
  expect(findingsIn('a.tsx', source)[0]?.use).toBe('automatically');
});

// One sentence for each entry of the list, which proves that every entry matches something.
test.each([
  ...[
    'The price is reckoned.',
    'A believable price',
    'None at hand',
    'Idle and at work',
    'It reopens by itself.',
  ],
  ...['It goes on.', 'Put it away', 'It can be carried out.', 'It is announced.', 'It was taken back.'],
  ...['Vaults taken off the list', 'What stands behind USDm', 'Load the page anew.', 'Both doors', 'Shut'],
  ...['Open minting again', 'Held by anybody', 'USDm in existence', 'XMS that circulates'],
  ...['USDm the Treasury owns itself', 'A slice of every asset', 'It is paid all the same.', 'In all'],
  ...['It counts for nothing.', 'Compose it', 'The act', 'Enter a receiver.', 'The market value of XMS'],
  ...['What it owes', 'Room below the cap', 'The flow limit of tier 1', 'The price is too old.'],
  ...['The chain’s own coin', 'Any amount of USDC', 'Who deposits $1 gets 1 USDm.'],
])('%s', (text) => {
  expect(findingsIn('a.ts', `const a = ${JSON.stringify(text)};`)).not.toEqual([]);
});

test('every entry of the list has an example above', () => {
  const sentences = textsOf('texts.test.ts', readFileSync(import.meta.filename, 'utf8'));
  const unused = REPLACED.filter(({ pattern }) => !sentences.some(({ text }) => pattern.test(text)));
  expect(unused).toEqual([]);
});

test('identifiers, imports, types and classes are not texts', () => {
  const source = [
    "import { door } from './the door';",
    "type Door = 'a door' | 'shut';",
    "const door = { 'redeem-door': 'door', kind: 'announce' };",
    'const a = <p className="at hand" data-door="door">1</p>;',
    "parseAbi(['error CoinRefused(address receiver)']);",
  ].join('\n');
  expect(findingsIn('a.tsx', source)).toEqual([]);
});
