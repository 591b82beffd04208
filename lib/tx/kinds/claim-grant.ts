import { z } from 'zod';
import { grantsAbi } from '@/abis/grants';
import { claimGrantCall, encodeCall } from '@/lib/chain/calls/calls';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { decodeCall, isAddressOf } from './call-data';
import { claim } from './claim';
import { findEvent } from './events';
import { address, amount } from './fields';
import type { Kind } from './kind';

/** Claims the vested part of a Treasury grant, paid by the grants contract. */
export type ClaimGrantIntent = {
  kind: 'claim-grant';
  asset: Address;
  receiver: Address;
  grant: { contract: Address; id: bigint };
};

/** Claiming the vested part of a grant, from the grants contract. */
export const claimGrant: Kind<ClaimGrantIntent> = {
  schema: z.object({
    kind: z.literal('claim-grant'),
    asset: address,
    receiver: address,
    grant: z.object({ contract: address, id: amount }),
  }),
  screen: 'uses',
  isOurs: ({ grant }, chain) => sameAddress(grant.contract, chain.grants),

  plan: async ({ kind }) => [kind],

  call: ({ grant, receiver }) => encodeCall(claimGrantCall(grant.contract, grant.id, receiver)),

  guard: {
    target: ({ grant }) => grant.contract,
    isShown({ grant, receiver }, data) {
      const call = decodeCall(grantsAbi, data);
      return (
        call?.functionName === 'claim' && call.args[0] === grant.id && isAddressOf(call.args[1], receiver)
      );
    },
  },

  proof: {
    // Only the recipient can claim, so the event need not name the sender.
    find: ({ grant, receiver }, _, logs) =>
      findEvent(logs, { contract: grant.contract, abi: grantsAbi, eventName: 'Claimed' }, (args) =>
        args.id === grant.id && sameAddress(args.receiver, receiver) ? { assetOut: args.amount } : undefined,
      ),
    logs: (_, { account }, chain, { from, to }) => chain.grantLogs(account, from, to),
  },

  attempt: ({ asset }, snapshot) => ({ snapshot, side: 'redeem', asset: assetBy(snapshot, asset), usdm: 0n }),

  words: {
    lead: ({ asset, grant }, { symbol, whom }) =>
      `Claim the vested ${symbol(asset)} of grant ${grant.id}, sent ${whom}.`,
    step: ({ asset, receiver }, telling) => claim.words.step({ kind: 'claim', asset, receiver }, telling),
    done: ({ asset, receiver }, telling) => claim.words.done({ kind: 'claim', asset, receiver }, telling),
    results: ({ asset, receiver }, telling) =>
      claim.words.results({ kind: 'claim', asset, receiver }, telling),
  },

  activity: ({ asset }, outcome) => ({
    kind: 'claim',
    amounts: [{ asset, amount: outcome?.assetOut }],
    usdm: undefined,
  }),
};
