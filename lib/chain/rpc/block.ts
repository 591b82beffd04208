import { type Hex, isHash, isHex, numberToHex } from 'viem';

/** Identifies a block: its hash, and its time in Unix seconds. */
export type BlockId = { hash: Hex; timestamp: bigint };

/** The request for a block, without its transactions. */
export const blockRequest = (block: bigint) => ({
  method: 'eth_getBlockByNumber',
  params: [numberToHex(block), false],
});

/**
 * Reads the response; undefined if the node does not have the block.
 * @throws if it is neither
 */
export function parseBlock(answer: unknown): BlockId | undefined {
  if (answer === null) return undefined;
  if (typeof answer !== 'object' || !('hash' in answer && 'timestamp' in answer)) throw new Error('No block');
  const { hash, timestamp } = answer;
  const time = parseQuantity(timestamp);
  if (!isHex(hash) || !isHash(hash) || time === undefined) throw new Error('No block');
  return { hash, timestamp: time };
}

/** A whole number as written by JSON-RPC; undefined if it is not one. */
export function parseQuantity(value: unknown): bigint | undefined {
  return typeof value === 'string' && /^0x[\da-f]+$/i.test(value) ? BigInt(value) : undefined;
}
