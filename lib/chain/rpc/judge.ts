import { isHex } from 'viem';
import { parseQuantity } from './block';
import type { RpcRequest } from './node';
import type { Judge } from './transport';

/** The gas of a transaction that runs no code, and therefore logs nothing. */
const PLAIN_GAS = 21_000n;
/** Missing receipts of a transaction after which another node is asked too: the first one may be behind. */
const MISSES = 5;

/** The field of a result that repeats what was requested. */
const REPEATED: Readonly<Record<string, string>> = {
  eth_getTransactionReceipt: 'transactionHash',
  eth_getTransactionByHash: 'hash',
  eth_getBlockByNumber: 'number',
};

/**
 * Judges blocks, transactions and receipts. Malformed: another one than requested, or no latest block. Doubtful, because
 * they would be wrong on most nodes: no block with this number (the node may be behind); no receipt of a transaction that
 * is known to be mined, or, now and then, of any; a success that ran code and logged nothing.
 */
export function newJudge(): Judge {
  /** The transactions that any node returned the receipt of, or as part of a block. */
  const mined = new Set<unknown>();
  const misses = new Map<unknown, number>();

  const isMissing = (hash: unknown): boolean => {
    const count = (misses.get(hash) ?? 0) + 1;
    misses.set(hash, count);
    return mined.has(hash) || count % MISSES === 0;
  };

  return (request, result) => {
    const field = REPEATED[request.method];
    if (field === undefined) return 'valid';
    const asked = firstOf(request);
    if (result === null) {
      if (field === 'number') return asked === 'latest' ? 'malformed' : 'doubtful';
      return field === 'transactionHash' && isMissing(asked) ? 'doubtful' : 'valid';
    }
    const fields = fieldsOf(result);
    if (!repeats(fields[field], asked)) return 'malformed';
    if (fields.blockNumber != null) mined.add(asked);
    return isBare(fields) ? 'doubtful' : 'valid';
  };
}

const repeats = (said: unknown, asked: unknown): boolean =>
  isHex(said) && (!isHex(asked) || BigInt(said) === BigInt(asked));

/** A receipt of a success without logs, although it ran code. */
const isBare = ({ status, logs, gasUsed }: Record<string, unknown>): boolean =>
  status === '0x1' && Array.isArray(logs) && logs.length === 0 && parseQuantity(gasUsed) !== PLAIN_GAS;

const firstOf = ({ params }: RpcRequest): unknown => (Array.isArray(params) ? params[0] : undefined);

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};
