import { expect, test } from 'vitest';
import { keccak256 } from './keccak';

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

// Published: of the Keccak team's test set, and the topic and selector that every ERC-20 token has.
test.each([
  ['', 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470'],
  ['abc', '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45'],
  ['Transfer(address,address,uint256)', 'ddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'],
])('of %j', (text, hash) => {
  expect(hex(keccak256(ascii(text)))).toBe(hash);
});

test('more than a block is none of its business', () => {
  expect(keccak256(new Uint8Array(135))).toHaveLength(32);
  expect(() => keccak256(new Uint8Array(136))).toThrow(RangeError);
});
