import { z } from 'zod';
import { stakedXmsAbi } from '@/abis/staked-xms';
import { encodeCall } from '@/lib/chain/calls/calls';
import { proofBy } from '@/lib/chain/calls/expected-event';
import { revertOf } from '@/lib/chain/calls/reverts';
import { stakeCall } from '@/lib/chain/calls/upkeep-calls';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { inXms } from '@/lib/domain/staking/staking';
import { planMint } from '@/lib/domain/trade/steps';
import { RefusedError } from '@/lib/tx/engine/errors';
import type { ChainPort } from '@/lib/tx/engine/ports';
import { decodeCall, isAddressOf } from './call-data';
import { findEvent } from './events';
import { address, amount } from './fields';
import type { Kind } from './kind';

/** Stakes `amount` XMS of the account for `receiver`, which is the account itself. */
export type StakeIntent = {
  kind: 'stake';
  stakedXms: Address;
  xms: Address;
  amount: bigint;
  receiver: Address;
};

/** Whether the contracts of a stake are those of the deployment. */
export const isStakingOurs = (
  { stakedXms, xms }: { stakedXms: Address; xms: Address },
  chain: ChainPort,
  snapshot: Snapshot,
): boolean => sameAddress(stakedXms, chain.stakedXms) && sameAddress(xms, snapshot.xms);

/** Staking XMS, after an exact approval. */
export const stake: Kind<StakeIntent> = {
  schema: z.object({ kind: z.literal('stake'), stakedXms: address, xms: address, amount, receiver: address }),
  screen: 'stake',
  isOurs: isStakingOurs,

  approval: ({ stakedXms: spender, xms: token, amount: wanted }) => ({
    ...{ token, spender, amount: wanted, needed: wanted },
  }),

  async plan({ kind, stakedXms, xms, amount: wanted }, { chain, account, snapshot, canBatch }) {
    if (snapshot.xmsBalance < wanted) {
      throw new RefusedError({ name: 'balance', max: inXms(snapshot.xmsBalance) });
    }
    const allowance = await chain.allowance(xms, account, stakedXms);
    // The contract takes no permit, and XMS replaces one allowance by another.
    const can = { hasPermit: false, unlimited: false, needsReset: false };
    return planMint({ amountIn: wanted, allowance, canBatch, ...can }).map((step) =>
      step === 'mint' ? kind : step,
    );
  },

  call: ({ stakedXms, amount: wanted, receiver }) => encodeCall(stakeCall(stakedXms, wanted, receiver)),

  guard: {
    target: ({ stakedXms }) => stakedXms,
    isShown({ amount: wanted, receiver }, data) {
      const call = decodeCall(stakedXmsAbi, data);
      if (call?.functionName !== 'deposit') return false;
      return call.args[0] === wanted && isAddressOf(call.args[1], receiver);
    },
  },

  proof: {
    find({ stakedXms: contract, amount: wanted, receiver }, { account }, logs) {
      return findEvent(logs, { contract, abi: stakedXmsAbi, eventName: 'Deposit' }, (args) =>
        isAddressOf(args.sender, account) && isAddressOf(args.owner, receiver) && args.assets === wanted
          ? { used: args.assets }
          : undefined,
      );
    },
    logs({ stakedXms, receiver }, { account }, chain, { from, to }) {
      const event = { abi: stakedXmsAbi, eventName: 'Deposit', args: { sender: account, owner: receiver } };
      return chain.proofLogs(proofBy(stakedXms, event), from, to);
    },
  },

  attempt({ xms }, snapshot, error) {
    if (revertOf(error)?.name === 'NoShares') return { name: 'stake-too-small' };
    return { snapshot, side: 'mint', asset: assetBy(snapshot, xms), usdm: 0n };
  },

  words: {
    lead: ({ amount: wanted, xms }, { amount: write }) => `Stake ${write(wanted, xms)}.`,
    step: ({ amount: wanted, xms }, { amount: write }) => `Stake ${write(wanted, xms)}`,
    batch: ({ amount: wanted, xms }, { amount: write }) => `Approve and stake ${write(wanted, xms)}`,
    done: ({ amount: wanted, xms }, { amount: write }) => `Staked ${write(wanted, xms)}`,
    results: ({ amount: wanted, xms }, { amount: write }) => [
      { term: 'Staked', value: write(wanted, xms) },
      { term: 'Fees', value: 'Added to your stake from now on' },
    ],
  },

  activity: ({ xms, amount: wanted }) => ({
    kind: 'stake',
    amounts: [{ asset: xms, amount: wanted }],
    usdm: undefined,
  }),
};
