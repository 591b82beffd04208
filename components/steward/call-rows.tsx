'use client';

import { ContractAddress } from '@/components/ui/address';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import type { ActionCall } from '@/lib/chain/steward/action-call';

type CallRowsProps = {
  call: Pick<ActionCall, 'to' | 'contract' | 'functionName' | 'args' | 'inside'>;
  chainId: number;
};

/** The contract and function of a call, with every argument in full. */
export function CallRows({ call, chainId }: CallRowsProps) {
  const link = addressLink(chainId, call.to);
  return (
    <DefinitionRows
      rows={[
        {
          term: 'Contract',
          value: (
            <>
              {call.contract} <ContractAddress address={call.to} label={call.contract} link={link} />
            </>
          ),
        },
        { term: 'Function', value: <code className="font-mono text-sm">{call.functionName}</code> },
        ...[...call.args, ...call.inside].map(({ name, value }, index) => ({
          term: index < call.args.length ? name : `${name} (in data)`,
          value: <code className="font-mono text-sm break-all">{value === '' ? '(empty)' : value}</code>,
        })),
      ]}
    />
  );
}
