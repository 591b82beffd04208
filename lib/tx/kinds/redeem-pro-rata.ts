import { z } from 'zod';
import { treasuryAbi } from '@/abis/treasury';
import { encodeCall, redeemProRataCall } from '@/lib/chain/calls/calls';
import type { ProRataIntent } from '@/lib/domain/trade/intent';
import { decodeCall, isAddressOf } from './call-data';
import { findEvent, isBetween } from './events';
import { address, amount, deadlineSeconds } from './fields';
import type { Kind } from './kind';

/** Redeeming USDm for a share of every asset. No pause and no failed price feed can stop it. */
export const redeemProRata: Kind<ProRataIntent> = {
  schema: z.object({
    kind: z.literal('redeem-pro-rata'),
    usdmIn: amount,
    minAmountsOut: z.array(amount),
    receiver: address,
    deadlineSeconds,
  }),
  screen: 'redeem',

  plan: async ({ kind }) => [kind],

  call: (intent, { treasury, timestamp }) =>
    encodeCall(
      redeemProRataCall(treasury, { ...intent, deadline: timestamp + BigInt(intent.deadlineSeconds) }),
    ),

  guard: {
    target: (_, treasury) => treasury,
    isShown(intent, data) {
      const call = decodeCall(treasuryAbi, data);
      if (call?.functionName !== 'redeemProRata') return false;
      return call.args[0] === intent.usdmIn && isAddressOf(call.args[2], intent.receiver);
    },
  },

  proof: {
    find({ receiver, usdmIn }, { account: sender, treasury: contract }, logs) {
      const event = { contract, abi: treasuryAbi, eventName: 'RedeemedProRata' } as const;
      return findEvent(logs, event, (args) =>
        isBetween(args, { sender, receiver }) && args.usdmIn === usdmIn
          ? { assets: args.assets, amounts: args.amounts }
          : undefined,
      );
    },
    logs: (_, { account }, chain, { from, to }) => chain.treasuryLogs(account, from, to),
  },

  attempt: ({ usdmIn }, snapshot) => ({ snapshot, side: 'redeem', asset: undefined, usdm: usdmIn }),

  words: {
    lead: ({ usdmIn }, { usdm, whom }) => `Redeem ${usdm(usdmIn)} for a share of every asset, sent ${whom}.`,
    step: ({ usdmIn }, { usdm }) => `Redeem ${usdm(usdmIn)} for a share of every asset`,
    done: ({ usdmIn }, { usdm }) => `Redeemed ${usdm(usdmIn)} for a share of every asset`,
    results: ({ usdmIn }, { usdm, amount: write, symbol, outcome }) => [
      { term: 'Burned', value: usdm(usdmIn) },
      ...(outcome?.assets ?? []).flatMap((asset, index) => {
        const paid = outcome?.amounts?.[index] ?? 0n;
        return paid > 0n ? [{ term: `Share in ${symbol(asset)}`, value: write(paid, asset) }] : [];
      }),
    ],
  },

  activity: ({ usdmIn }, outcome) => ({
    kind: 'redeem-pro-rata',
    amounts: (outcome?.assets ?? []).flatMap((asset, index) => {
      const paid = outcome?.amounts?.[index];
      return paid === 0n ? [] : [{ asset, amount: paid }];
    }),
    usdm: usdmIn,
  }),
};
