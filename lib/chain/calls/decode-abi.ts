import { type AbiParameter, type DecodeAbiParametersReturnType, getAddress, type Hex } from 'viem';

// viem's decodeAbiParameters pulls in an encoder, a cursor and all ABI errors: 5 KiB of the first load, for one result.

/** Data that does not match the ABI. */
class AbiError extends Error {
  override readonly name = 'AbiError';
}

/** Typed as by viem: whole numbers of up to 48 bits are `number`, larger ones `bigint`. */
const LARGEST_NUMBER_BITS = 48;
const WORD = 32;

/**
 * Decodes a result: tuples, lists, addresses, booleans, `uint`, `bytes32`, `bytes` and `string`.
 * @throws {AbiError} if the data is short, a value is outside the range of its type, or a type is not one of these
 */
export function decodeAbi<const Types extends readonly AbiParameter[]>(
  types: Types,
  data: Hex,
): DecodeAbiParametersReturnType<Types>;
export function decodeAbi(types: readonly AbiParameter[], data: Hex): unknown {
  return list(types, new AbiWords(data), 0);
}

/** The data, word by word. A valid result needs each word once, so no more words are read than there are. */
class AbiWords {
  private readonly digits: string;
  private left: number;

  constructor(data: Hex) {
    this.digits = data.slice(2);
    this.left = this.digits.length / (2 * WORD);
  }

  /** The 64 hex digits at a position in bytes. */
  at(position: number): string {
    const word = this.digits.slice(2 * position, 2 * (position + WORD));
    this.left -= 1;
    if (word.length < 2 * WORD || this.left < 0) throw new AbiError('The data is short, or goes in circles');
    return word;
  }

  uint(position: number, bits = 256): bigint {
    const value = BigInt(`0x${this.at(position)}`);
    if (value >> BigInt(bits) > 0n) throw new AbiError(`${value} has more than ${bits} bits`);
    return value;
  }

  /** A number of bytes or elements, or an offset. */
  count(position: number): number {
    return Number(this.uint(position));
  }

  /** The hex digits of the length-prefixed bytes at a position. */
  bytes(position: number): string {
    const length = 2 * this.count(position);
    let digits = '';
    for (let at = position + WORD; digits.length < length; at += WORD) digits += this.at(at);
    return digits.slice(0, length);
  }

  text(position: number): string {
    const bytes = [...this.bytes(position).matchAll(/../g)].map(([byte]) => Number.parseInt(byte, 16));
    return new TextDecoder().decode(Uint8Array.from(bytes));
  }
}

/** Consecutive values; offsets within them are relative to their beginning. */
function list(types: readonly AbiParameter[], words: AbiWords, start: number): unknown[] {
  let head = start;
  return types.map((type) => {
    const at = isDynamic(type) ? start + words.count(head) : head;
    head += sizeOf(type);
    return value(type, words, at);
  });
}

function value(parameter: AbiParameter, words: AbiWords, at: number): unknown {
  const { type } = parameter;
  const element = elementOf(parameter);
  if (element) {
    if (element.count !== undefined) return repeated(element.of, element.count, words, at);
    return repeated(element.of, words.count(at), words, at + WORD);
  }
  if (type === 'tuple') {
    const parts = partsOf(parameter);
    const values = list(parts, words, at);
    return Object.fromEntries(parts.map(({ name }, index) => [name, values[index]]));
  }
  if (type === 'string') return words.text(at);
  if (type === 'bytes') return `0x${words.bytes(at)}`;
  if (type === 'bytes32') return `0x${words.at(at)}`;
  if (type === 'bool') return words.uint(at, 1) === 1n;
  if (type === 'address') return getAddress(`0x${words.uint(at, 160).toString(16).padStart(40, '0')}`);
  const bits = Number(/^uint(\d+)$/.exec(type)?.[1]);
  if (Number.isNaN(bits)) throw new AbiError(`${type} is not read here`);
  const whole = words.uint(at, bits);
  return bits <= LARGEST_NUMBER_BITS ? Number(whole) : whole;
}

/** Like `list` with one type, but a false count runs out of data before it exhausts memory. */
function repeated(type: AbiParameter, count: number, words: AbiWords, start: number): unknown[] {
  const values: unknown[] = [];
  for (let head = start; values.length < count; head += sizeOf(type)) {
    values.push(value(type, words, isDynamic(type) ? start + words.count(head) : head));
  }
  return values;
}

/** The element type of a list, and its length if the type has one. */
function elementOf(parameter: AbiParameter): { of: AbiParameter; count: number | undefined } | undefined {
  const [, type, count] = /^(.+)\[(\d*)\]$/.exec(parameter.type) ?? [];
  return type === undefined
    ? undefined
    : { of: { ...parameter, type }, count: count ? Number(count) : undefined };
}

const partsOf = (parameter: AbiParameter): readonly AbiParameter[] =>
  'components' in parameter ? parameter.components : [];

/** Whether a type is dynamic: its slot holds only the offset of its data. */
function isDynamic(parameter: AbiParameter): boolean {
  const element = elementOf(parameter);
  if (element) return element.count === undefined || isDynamic(element.of);
  return ['string', 'bytes'].includes(parameter.type) || partsOf(parameter).some(isDynamic);
}

/** The size of a type's slot in bytes. */
function sizeOf(parameter: AbiParameter): number {
  if (isDynamic(parameter)) return WORD;
  const element = elementOf(parameter);
  if (element) return (element.count ?? 0) * sizeOf(element.of);
  const parts = partsOf(parameter);
  return parts.length === 0 ? WORD : parts.reduce((sum, part) => sum + sizeOf(part), 0);
}
