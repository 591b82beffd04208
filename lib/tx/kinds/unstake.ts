import { z } from 'zod';
import { stakedXmsAbi } from '@/abis/staked-xms';
import { encodeCall } from '@/lib/chain/calls/calls';
import { proofBy } from '@/lib/chain/calls/expected-event';
import { revertOf } from '@/lib/chain/calls/reverts';
import { unstakeCall } from '@/lib/chain/calls/upkeep-calls';
import { assetBy } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { decodeCall, isAddressOf } from './call-data';
import { findEvent } from './events';
import { address, amount } from './fields';
import type { Kind } from './kind';
import { isStakingOurs } from './stake';

/**
 * Redeems shares of the account in the staking contract. What a share is worth never falls, so that at least `amount` XMS
 * are paid out, which is what they were worth when shown.
 */
export type UnstakeIntent = {
  kind: 'unstake';
  stakedXms: Address;
  xms: Address;
  shares: bigint;
  amount: bigint;
  /** The account itself. */
  receiver: Address;
};

/** Unstaking XMS with all that its shares have earned. */
export const unstake: Kind<UnstakeIntent> = {
  schema: z.object({
    kind: z.literal('unstake'),
    stakedXms: address,
    xms: address,
    shares: amount,
    amount,
    receiver: address,
  }),
  screen: 'stake',
  isOurs: isStakingOurs,

  plan: async ({ kind }) => [kind],

  call: ({ stakedXms, shares, receiver }) => encodeCall(unstakeCall(stakedXms, shares, receiver)),

  guard: {
    target: ({ stakedXms }) => stakedXms,
    isShown({ shares, receiver }, data) {
      const call = decodeCall(stakedXmsAbi, data);
      if (call?.functionName !== 'redeem') return false;
      const [burned, to, owner] = call.args;
      return burned === shares && isAddressOf(to, receiver) && isAddressOf(owner, receiver);
    },
  },

  proof: {
    find({ stakedXms: contract, shares, amount: least, receiver }, { account }, logs) {
      return findEvent(logs, { contract, abi: stakedXmsAbi, eventName: 'Withdraw' }, (args) =>
        isAddressOf(args.receiver, receiver) &&
        isAddressOf(args.owner, account) &&
        args.shares === shares &&
        args.assets >= least
          ? { assetOut: args.assets }
          : undefined,
      );
    },
    logs({ stakedXms, receiver }, { account }, chain, { from, to }) {
      const args = { sender: account, receiver, owner: account };
      const event = { abi: stakedXmsAbi, eventName: 'Withdraw', args };
      return chain.proofLogs(proofBy(stakedXms, event), from, to);
    },
  },

  attempt({ xms }, snapshot, error) {
    if (revertOf(error)?.name === 'ERC4626ExceededMaxRedeem') return { name: 'stake-changed' };
    return { snapshot, side: 'mint', asset: assetBy(snapshot, xms), usdm: 0n };
  },

  words: {
    lead: ({ amount: least, xms }, { amount: write }) =>
      `Unstake at least ${write(least, xms)}, sent to your address.`,
    step: ({ amount: least, xms }, { outcome, amount: write }) =>
      `Unstake ${write(outcome?.assetOut ?? least, xms)}`,
    done: ({ amount: least, xms }, { outcome, amount: write }) =>
      `Unstaked ${write(outcome?.assetOut ?? least, xms)}`,
    results: ({ xms }, { outcome, amount: write }) =>
      outcome?.assetOut === undefined ? [] : [{ term: 'Received', value: write(outcome.assetOut, xms) }],
  },

  activity: ({ xms }, outcome) => ({
    kind: 'unstake',
    amounts: [{ asset: xms, amount: outcome?.assetOut }],
    usdm: undefined,
  }),
};
