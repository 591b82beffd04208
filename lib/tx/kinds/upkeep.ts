import { z } from 'zod';
import { priceOracleAbi } from '@/abis/price-oracle';
import { stakedXmsAbi } from '@/abis/staked-xms';
import { treasuryAbi } from '@/abis/treasury';
import { encodeCall, type RawCall } from '@/lib/chain/calls/calls';
import { type ExpectedEvent, proofBy, proves } from '@/lib/chain/calls/expected-event';
import { observeCall, pokeCall, rewardCall } from '@/lib/chain/calls/upkeep-calls';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { findEvent } from './events';
import { address } from './fields';
import type { Kind } from './kind';
import { ownEvents } from './own-events';

/** A call without arguments that anyone may make for the protocol, to the oracle, the Treasury or the staking contract. */
export type UpkeepIntent = {
  kind: 'upkeep';
  task: 'observe' | 'poke' | 'reward';
  contract: Address;
  xms: Address;
};

const CALLS: Record<UpkeepIntent['task'], (contract: Address) => RawCall> = {
  observe: (oracle) => encodeCall(observeCall(oracle)),
  poke: (treasury) => encodeCall(pokeCall(treasury)),
  reward: (stakedXms) => encodeCall(rewardCall(stakedXms)),
};

const WORDS: Record<UpkeepIntent['task'], { lead: string; step: string; done: string }> = {
  observe: {
    lead: 'Record the price of XMS on Mars Swap in the averages of the oracle.',
    step: 'Record the XMS price',
    done: 'XMS price recorded',
  },
  poke: {
    lead: 'Value the Treasury, remember the prices of its feeds, and write its journal.',
    step: 'Value the Treasury',
    done: 'Treasury valued',
  },
  reward: {
    lead: 'Pay XMS that was sent to the staking contract to its stakers.',
    step: 'Pay the stakers',
    done: 'Paid to the stakers',
  },
};

const callOf = ({ task, contract }: UpkeepIntent): RawCall => CALLS[task](contract);

/** Upkeep that anyone may do, without arguments: observe, poke, reward. */
export const upkeep: Kind<UpkeepIntent> = {
  schema: z.object({
    kind: z.literal('upkeep'),
    task: z.enum(['observe', 'poke', 'reward']),
    contract: address,
    xms: address,
  }),
  screen: 'upkeep',
  isOurs({ task, contract }, chain, { treasury }) {
    const ours = { observe: chain.oracle, poke: treasury, reward: chain.stakedXms }[task];
    return sameAddress(contract, ours);
  },

  plan: async ({ kind }) => [kind],

  call: callOf,

  guard: {
    target: ({ contract }) => contract,
    isShown: (intent, data) => data.toLowerCase() === callOf(intent).data,
    isAlone: true,
  },

  proof: {
    find(intent, { account }, logs) {
      const event = eventOf(intent, account);
      if (intent.task !== 'reward') {
        const found = logs.find((log) => proves(log, event));
        return found && { outcome: {}, hash: found.transactionHash };
      }
      const { contract } = intent;
      const added = { contract, abi: stakedXmsAbi, eventName: 'RewardAdded' } as const;
      return findEvent(logs, added, ({ payer, amount }) =>
        sameAddress(payer, account) ? { assetOut: amount } : undefined,
      );
    },
    logs: (intent, { account }, chain, range) =>
      ownEvents(chain, account, { proof: eventOf(intent, account), call: callOf(intent) }, range),
    // They name no account, and the Treasury's comes with every action.
    saysLess: true,
    // Where nothing is due any more, the calls succeed without an event.
    missing: { name: 'upkeep-done-by-other' },
  },

  attempt: () => ({ name: 'upkeep-nothing' }),

  words: {
    lead: ({ task }) => WORDS[task].lead,
    step: ({ task }) => WORDS[task].step,
    done: ({ task }) => WORDS[task].done,
    results: ({ xms }, { outcome, amount }) =>
      outcome?.assetOut === undefined
        ? []
        : [{ term: 'Paid to stakers', value: amount(outcome.assetOut, xms) }],
  },

  activity: () => ({ kind: 'upkeep', amounts: [], usdm: undefined }),
};

function eventOf({ task, contract }: UpkeepIntent, payer: Address): ExpectedEvent {
  switch (task) {
    case 'observe':
      return proofBy(contract, { abi: priceOracleAbi, eventName: 'Observed', args: {} });
    case 'poke':
      return proofBy(contract, { abi: treasuryAbi, eventName: 'Checkpoint', args: {} });
    case 'reward':
      return proofBy(contract, { abi: stakedXmsAbi, eventName: 'RewardAdded', args: { payer } });
  }
}
