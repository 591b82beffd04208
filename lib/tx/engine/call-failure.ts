import { RpcRequestError } from 'viem';
import { revertIssue, revertOf } from '@/lib/chain/calls/reverts';
import { NoNodeError } from '@/lib/chain/rpc/transport';
import type { Issue } from '@/lib/domain/model/issues';
import type { Snapshot } from '@/lib/domain/model/types';
import { type Intent, kindOf, snapshotForIntent } from '@/lib/tx/kinds';

/** Why a call failed: the contract's revert reason, or no RPC node responding. Any other error is a bug of ours. */
export function failureIssue(error: unknown, intent: Intent, snapshot: Snapshot): Issue {
  if (error instanceof NoNodeError) return { name: 'nodes-down' };
  const revert = revertOf(error);
  if (revert) {
    const attempt = kindOf(intent).attempt(intent, snapshotForIntent(intent, snapshot), error);
    return 'name' in attempt ? attempt : revertIssue(revert, attempt);
  }
  if (isRpcError(error)) return { name: 'reverted', error: undefined };
  throw error;
}

const isRpcError = (error: unknown): boolean =>
  error instanceof RpcRequestError || (error instanceof Error && isRpcError(error.cause));
