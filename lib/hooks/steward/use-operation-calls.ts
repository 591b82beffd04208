'use client';

import { useQuery } from '@tanstack/react-query';
import type { RpcRequest } from '@/lib/chain/rpc/node';
import { pools } from '@/lib/chain/rpc/own-nodes';
import type { ActionCall } from '@/lib/chain/steward/action-call';
import { cancelCall, executeCall } from '@/lib/chain/steward/delayed-calls';
import { refusedTo } from '@/lib/chain/steward/steward-check';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { isOpen, type Operation } from '@/lib/domain/steward/operations';
import { useAccount } from '@/lib/hooks/use-account';

/** The two calls that end an operation, and whether the connected account can make them now. */
export type OperationCalls = {
  execute: ActionCall;
  mayExecute: boolean;
  cancel: ActionCall;
  mayCancel: boolean;
};

/**
 * The account that scheduled the operation may make both. Roles have guardians and an admin, so the chain is asked
 * which other accounts may cancel.
 */
export function useOperationCalls(operation: Operation, manager: Address): OperationCalls {
  const { address, appChain } = useAccount();
  const cancel = cancelCall(manager, operation);
  const isOwn = address !== undefined && sameAddress(address, operation.caller);
  const isAsked = address !== undefined && !isOwn && isOpen(operation);
  const { data: others = false } = useQuery({
    queryKey: ['cancel', appChain.id, operation.id, `${operation.nonce}`, address],
    enabled: isAsked,
    queryFn: async () => {
      const request = async (question: RpcRequest) => pools.get(appChain.id)?.request(question);
      return address !== undefined && (await refusedTo(request, address, cancel)) === undefined;
    },
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    retry: false,
    networkMode: 'always',
  });
  return {
    execute: executeCall(manager, operation),
    mayExecute: isOwn && operation.state === 'ready',
    cancel,
    mayCancel: isOpen(operation) && (isOwn || (isAsked && others)),
  };
}
