import fc from 'fast-check';
import { type AbiParameter, decodeAbiParameters, encodeAbiParameters, getAddress, type Hex } from 'viem';
import { expect, test } from 'vitest';
import { decodeAbi } from './decode-abi';

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });
const uint = (bits: number) => fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n });

type Typed = { parameter: AbiParameter; value: unknown };

/** A type with values, nested to any depth. */
const typed = fc.letrec<{ plain: Typed; any: Typed }>((tie) => ({
  plain: fc.oneof(
    uint(256).map((value) => ({ parameter: { type: 'uint256' }, value })),
    uint(128).map((value) => ({ parameter: { type: 'uint128' }, value })),
    uint(32).map((value) => ({ parameter: { type: 'uint32' }, value: Number(value) })),
    uint(8).map((value) => ({ parameter: { type: 'uint8' }, value: Number(value) })),
    fc.boolean().map((value) => ({ parameter: { type: 'bool' }, value })),
    hex(40).map((digits) => ({ parameter: { type: 'address' }, value: getAddress(`0x${digits}`) })),
    hex(64).map((digits) => ({ parameter: { type: 'bytes32' }, value: `0x${digits}` })),
    fc
      .nat({ max: 70 })
      .chain((bytes) => hex(2 * bytes))
      .map((digits) => ({ parameter: { type: 'bytes' }, value: `0x${digits}` })),
    fc.string({ unit: 'binary' }).map((value) => ({ parameter: { type: 'string' }, value })),
  ),
  any: fc.oneof(
    { maxDepth: 3 },
    tie('plain'),
    // Lists repeat one value, so that all of their elements have its type.
    fc.tuple(tie('any'), fc.nat({ max: 3 })).map(([{ parameter, value }, count]) => ({
      parameter: { ...parameter, type: `${parameter.type}[]` },
      value: Array.from({ length: count }, () => value),
    })),
    fc.tuple(tie('any'), fc.integer({ min: 1, max: 3 })).map(([{ parameter, value }, count]) => ({
      parameter: { ...parameter, type: `${parameter.type}[${count}]` },
      value: Array.from({ length: count }, () => value),
    })),
    fc.array(tie('any'), { minLength: 1, maxLength: 4 }).map((parts) => ({
      parameter: {
        type: 'tuple',
        components: parts.map(({ parameter }, i) => ({ ...parameter, name: `part${i}` })),
      },
      value: Object.fromEntries(parts.map(({ value }, i) => [`part${i}`, value])),
    })),
  ),
})).any;

test('decodes what viem encodes, as viem does', () => {
  fc.assert(
    fc.property(fc.array(typed, { minLength: 1, maxLength: 4 }), (parts) => {
      const parameters = parts.map(({ parameter }) => parameter);
      const values = parts.map(({ value }) => value);
      const data = encodeAbiParameters(parameters, values);
      const read = decodeAbi(parameters, data);
      expect(read).toEqual(values);
      expect(read).toEqual(decodeAbiParameters(parameters, data));
    }),
  );
});

test('data cut off anywhere is rejected', () => {
  const parameters = [
    {
      type: 'tuple[]',
      components: [
        { name: 'a', type: 'string' },
        { name: 'b', type: 'uint8[]' },
      ],
    },
  ] as const;
  const rows = [
    { a: 'one', b: [1, 2] },
    { a: 'x'.repeat(40), b: [3] },
  ];
  const data = encodeAbiParameters(parameters, [rows]);
  expect(decodeAbi(parameters, data)).toEqual([rows]);
  for (let end = 2; end < data.length; end += 2) {
    const cut: Hex = `0x${data.slice(2, end)}`;
    expect(() => decodeAbi(parameters, cut)).toThrow();
  }
});

const word = (value: bigint) => value.toString(16).padStart(64, '0');
const data = (...values: bigint[]): Hex => `0x${values.map(word).join('')}`;
const MANY = 2n ** 256n - 1n;

test.each<[string, string, Hex]>([
  ['a number above its type', 'uint8', data(256n)],
  ['a truth above one', 'bool', data(2n)],
  ['an address with something before it', 'address', data(2n ** 160n)],
  ['a list that lies behind the end', 'uint256[]', data(MANY)],
  ['a list without end', 'uint256[]', data(32n, MANY, 1n)],
  ['a text without end', 'string', data(32n, MANY, 1n)],
  ['a list of lists that are all the same one', 'uint256[][]', data(32n, 2n, 64n, 64n, 2n, 7n, 8n)],
  ['a type that no answer has', 'int256', data(1n)],
])('%s is rejected', (_, type, answer) => {
  expect(() => decodeAbi([{ type }], answer)).toThrow(expect.objectContaining({ name: 'AbiError' }));
});
