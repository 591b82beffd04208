import { BaseError, type Hex, isHex, RpcRequestError } from 'viem';

/** EIP-1474 has no code for it; most nodes use 3, some older ones -32000 with data, or only with a message. */
const EXECUTION_REVERTED = 3;
const INVALID_INPUT = -32000;
const REVERTED = /^execution reverted/i;

/** The data of the revert inside an error; undefined if it is not a revert with data. */
export function revertDataOf(error: unknown): Hex | undefined {
  if (!(error instanceof BaseError)) return undefined;
  let found: Hex | undefined;
  error.walk((cause) => {
    if (typeof cause !== 'object' || cause === null) return false;
    const data: unknown = 'data' in cause ? cause.data : undefined;
    const inner: unknown = typeof data === 'object' && data !== null && 'data' in data ? data.data : data;
    if (isHex(inner)) found = inner;
    else if (saysReverted(cause)) found = '0x';
    return found !== undefined;
  });
  return found;
}

/** Whether a node reports that a call reverted, without the data of the revert. */
function saysReverted(cause: object): boolean {
  if ('code' in cause && cause.code === EXECUTION_REVERTED) return true;
  return cause instanceof RpcRequestError && cause.code === INVALID_INPUT && REVERTED.test(cause.details);
}
