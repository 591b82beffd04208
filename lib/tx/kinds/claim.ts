import { z } from 'zod';
import { treasuryAbi } from '@/abis/treasury';
import { claimCall, encodeCall } from '@/lib/chain/calls/calls';
import { assetBy } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { decodeCall, isAddressOf } from './call-data';
import { findEvent, isBetween } from './events';
import { address } from './fields';
import type { Kind } from './kind';

/** Claims the available part of what a pro-rata redemption credited. */
export type ClaimIntent = { kind: 'claim'; asset: Address; receiver: Address };

/** Claiming from the Treasury the available part of what a pro-rata redemption credited. */
export const claim: Kind<ClaimIntent> = {
  schema: z.object({ kind: z.literal('claim'), asset: address, receiver: address }),
  screen: 'redeem',

  plan: async ({ kind }) => [kind],

  call: ({ asset, receiver }, { treasury }) => encodeCall(claimCall(treasury, asset, receiver)),

  guard: {
    target: (_, treasury) => treasury,
    isShown(intent, data) {
      const call = decodeCall(treasuryAbi, data);
      if (call?.functionName !== 'claim') return false;
      return isAddressOf(call.args[0], intent.asset) && isAddressOf(call.args[1], intent.receiver);
    },
  },

  proof: {
    find({ asset, receiver }, { account, treasury: contract }, logs) {
      const event = { contract, abi: treasuryAbi, eventName: 'Claimed' } as const;
      return findEvent(logs, event, (args) =>
        isBetween({ sender: args.account, receiver: args.receiver }, { sender: account, receiver }) &&
        isAddressOf(args.asset, asset)
          ? { assetOut: args.amount }
          : undefined,
      );
    },
    logs: (_, { account }, chain, { from, to }) => chain.treasuryLogs(account, from, to),
  },

  attempt: ({ asset }, snapshot) => ({ snapshot, side: 'redeem', asset: assetBy(snapshot, asset), usdm: 0n }),

  words: {
    lead: ({ asset }, { symbol, whom }) =>
      `Claim the available ${symbol(asset)} credited to you, sent ${whom}.`,
    step: ({ asset }, { outcome, amount, symbol }) =>
      `Claim ${outcome?.assetOut === undefined ? symbol(asset) : amount(outcome.assetOut, asset)}`,
    done: ({ asset }, { outcome, amount, symbol }) =>
      `Claimed ${outcome?.assetOut === undefined ? symbol(asset) : amount(outcome.assetOut, asset)}`,
    results: ({ asset }, { outcome, amount }) =>
      outcome?.assetOut === undefined ? [] : [{ term: 'Paid out', value: amount(outcome.assetOut, asset) }],
  },

  activity: ({ asset }, outcome) => ({
    kind: 'claim',
    amounts: [{ asset, amount: outcome?.assetOut }],
    usdm: undefined,
  }),
};
