import { type Log, parseEventLogs } from 'viem';
import { z } from 'zod';
import { treasuryAbi } from '@/abis/treasury';
import { encodeCall, redeemProRataCall } from '@/lib/chain/calls/calls';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { ProRataIntent } from '@/lib/domain/trade/intent';
import { decodeCall, isAddressOf } from './call-data';
import { findEvent, isBetween } from './events';
import { address, amount, deadlineSeconds } from './fields';
import type { Kind } from './kind';

/**
 * What a redemption credited to the account of each asset: the events of the same transaction since the redemption before.
 */
function creditedBefore(
  redemption: Log,
  logs: readonly Log[],
  { contract, account }: { contract: Address; account: Address },
  assets: readonly Address[],
): bigint[] {
  const earlier = logs.filter(
    ({ address: from, transactionHash, logIndex }) =>
      sameAddress(from, contract) &&
      transactionHash === redemption.transactionHash &&
      (logIndex ?? 0) < (redemption.logIndex ?? 0),
  );
  const ours = { abi: treasuryAbi, logs: earlier } as const;
  const since = parseEventLogs({ ...ours, eventName: 'RedeemedProRata' }).at(-1)?.logIndex ?? -1;
  const credits = parseEventLogs({ ...ours, eventName: 'Credited' }).filter(
    ({ args, logIndex }) => logIndex > since && sameAddress(args.account, account),
  );
  return assets.map((asset) => credits.find(({ args }) => sameAddress(args.asset, asset))?.args.amount ?? 0n);
}

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
      return findEvent(logs, event, (args, log) => {
        if (!isBetween(args, { sender, receiver }) || args.usdmIn !== usdmIn) return undefined;
        const { assets, amounts } = args;
        return {
          assets,
          amounts,
          credited: creditedBefore(log, logs, { contract, account: sender }, assets),
        };
      });
    },
    logs: (_, { account }, chain, { from, to }) => chain.treasuryLogs(account, from, to),
  },

  attempt: ({ usdmIn }, snapshot) => ({ snapshot, side: 'redeem', asset: undefined, usdm: usdmIn }),

  words: {
    lead: ({ usdmIn }, { usdm, whom }) =>
      `Redeem ${usdm(usdmIn)} for a share of every asset, sent ${whom}. What is not available is credited to your account.`,
    step: ({ usdmIn }, { usdm }) => `Redeem ${usdm(usdmIn)} for a share of every asset`,
    done: ({ usdmIn }, { usdm }) => `Redeemed ${usdm(usdmIn)} for a share of every asset`,
    results: ({ usdmIn }, { usdm, outcome }) => [
      { term: 'Burned', value: usdm(usdmIn) },
      ...(outcome?.credited?.some((credited) => credited > 0n)
        ? [{ term: 'Credited amounts', value: 'Claim them here once they are available' }]
        : []),
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
