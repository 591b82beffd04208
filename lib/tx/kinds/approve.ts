import { z } from 'zod';
import { assetBy } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { needsReset } from './approval';
import { address, amount } from './fields';
import type { Kind } from './kind';

/** Sets how much of an asset the Treasury may take; 0 revokes. */
export type ApproveIntent = { kind: 'approve'; asset: Address; amount: bigint };

/** Changing or revoking an approval without anything after it. */
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

  guard: { target: ({ asset }) => asset, isShown: () => false },

  attempt: ({ asset }, snapshot) => ({ snapshot, side: 'redeem', asset: assetBy(snapshot, asset), usdm: 0n }),

  words: {
    lead: ({ asset, amount: limit }, { symbol }) =>
      limit === 0n
        ? `Revoke the Treasury’s ${symbol(asset)} approval.`
        : `Change the Treasury’s ${symbol(asset)} approval.`,
    step: ({ asset }, { symbol }) => `Change the ${symbol(asset)} approval`,
    done: ({ asset, amount: limit }, { symbol, amount: write }) =>
      limit === 0n ? `Revoked the ${symbol(asset)} approval` : `Approved ${write(limit, asset)}`,
    results: () => [],
  },

  activity: ({ asset, amount: limit }) => ({
    kind: 'approval',
    amounts: [{ asset, amount: limit }],
    usdm: undefined,
  }),
};
