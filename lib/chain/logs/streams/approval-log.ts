import { decodeEventLog, erc20Abi, keccak256, pad, stringToHex, toEventSelector } from 'viem';
import { isAccount, isAmount, isFields, isLogged } from '@/lib/chain/calls/stored-guards';
import type { LogStream } from '@/lib/chain/logs/log-stream';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { ApprovalEvent } from '@/lib/domain/history/history';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';

const APPROVAL = toEventSelector('Approval(address,address,uint256)');

/** The approvals of one account for the Treasury and for orders with these tokens. */
export function approvalStream(
  { chainId, treasury, orders, blockNumber }: Deployment,
  account: Address,
  tokens: readonly Address[],
): LogStream<ApprovalEvent> {
  // Another list of tokens needs other logs: those of the old list do not cover them.
  const list = keccak256(stringToHex(tokens.toSorted().join()));
  return {
    name: `${chainId}.${treasury}.${orders}.${blockNumber}.${account}.${list}`,
    first: blockNumber,
    filter: { address: tokens, topics: [APPROVAL, word(account), [word(treasury), word(orders)]] },
    decode: ({ topics: [topic = '0x', ...indexed], data, address, block, logIndex, hash }, time) => {
      const { args } = decodeEventLog({
        abi: erc20Abi,
        eventName: 'Approval',
        topics: [topic, ...indexed],
        data,
      });
      const spender = sameAddress(args.spender, orders) ? 'orders' : 'treasury';
      return { block, logIndex, hash, time, token: address, owner: args.owner, amount: args.value, spender };
    },
    check: (kept) => (isApproval(kept) ? kept : undefined),
  };
}

const word = (address: Address) => `0x${pad(address).toLowerCase().slice(2)}` as const;

const isApproval = (value: unknown): value is ApprovalEvent =>
  isFields(value) &&
  isLogged(value) &&
  isAccount(value.token) &&
  isAccount(value.owner) &&
  isAmount(value.amount) &&
  (value.spender === 'treasury' || value.spender === 'orders');
