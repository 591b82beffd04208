import { erc20Abi } from 'viem';
import { z } from 'zod';
import { proofBy } from '@/lib/chain/calls/expected-event';
import { assetBy } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { needsReset } from './approval';
import { findEvent, isBetween } from './events';
import { address, amount } from './fields';
import type { Kind } from './kind';

/** Sets the Treasury's allowance of an asset; 0 revokes it. */
export type ApproveIntent = { kind: 'approve'; asset: Address; amount: bigint };

/** Changing or revoking an approval on its own. */
export const approve: Kind<ApproveIntent> = {
  schema: z.object({ kind: z.literal('approve'), asset: address, amount }),
  screen: 'activity',

  approval: ({ asset, amount: limit }, treasury) => ({
    token: asset,
    spender: treasury,
    amount: limit,
    needed: limit,
    isExact: true,
  }),

  async plan(_, { chain, account, approval }) {
    const reset = approval && (await needsReset(chain, account, approval));
    return reset ? ['reset', 'approve'] : ['approve'];
  },

  guard: { target: ({ asset }) => asset, isShown: () => false, isAlone: true },

  proof: {
    find({ asset, amount: limit }, { account, treasury }, logs) {
      const wanted = { sender: account, receiver: treasury };
      return findEvent(logs, { contract: asset, abi: erc20Abi, eventName: 'Approval' }, (args) =>
        isBetween({ sender: args.owner, receiver: args.spender }, wanted) && args.value === limit
          ? { approved: limit }
          : undefined,
      );
    },
    logs({ asset }, { account: owner, treasury: spender }, chain, { from, to }) {
      const event = { abi: erc20Abi, eventName: 'Approval', args: { owner, spender } };
      return chain.proofLogs(proofBy(asset, event), from, to);
    },
  },

  attempt: ({ asset }, snapshot) => ({ snapshot, side: 'redeem', asset: assetBy(snapshot, asset), usdm: 0n }),

  words: {
    lead: ({ asset, amount: limit }, { symbol }) =>
      limit === 0n
        ? `Revoke the Treasury’s ${symbol(asset)} approval.`
        : `Change the Treasury’s ${symbol(asset)} approval.`,
    step: ({ asset }, { symbol }) => `Change the ${symbol(asset)} approval`,
    // Wallets let users edit the amount.
    done: ({ asset, amount: limit }, { symbol, amount: write, outcome: { approved = limit } = {} }) =>
      approved === 0n ? `${symbol(asset)} approval revoked` : `Approved ${write(approved, asset)}`,
    results: ({ asset, amount: limit }, { amount: write, outcome: { approved = limit } = {} }) => [
      { term: 'Spender', value: 'Treasury' },
      { term: 'Approved now', value: write(approved, asset) },
    ],
  },

  activity: ({ asset, amount: limit }) => ({
    kind: 'approval',
    amounts: [{ asset, amount: limit }],
    usdm: undefined,
  }),
};
