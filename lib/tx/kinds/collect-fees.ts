import type { Log } from 'viem';
import { z } from 'zod';
import { feeCollectorAbi } from '@/abis/fee-collector';
import { stakedXmsAbi } from '@/abis/staked-xms';
import { treasuryAbi } from '@/abis/treasury';
import { encodeCall, type RawCall } from '@/lib/chain/calls/calls';
import { type ExpectedEvent, proofBy } from '@/lib/chain/calls/expected-event';
import { collectCall, convertCall } from '@/lib/chain/calls/upkeep-calls';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { ChainPort } from '@/lib/tx/engine/ports';
import { isAddressOf } from './call-data';
import { findEvent } from './events';
import { address } from './fields';
import type { FlowBinding, Kind, Range, Wording } from './kind';
import { ownEvents } from './own-events';

/** Trading fees for XMS stakers: out of a pair and on, or, without a pair, what the collector has of a token. */
export type CollectFeesIntent = {
  kind: 'collect-fees';
  collector: Address;
  stakedXms: Address;
  xms: Address;
  /** The token converted: an asset, USDm or XMS. */
  token: Address;
  pair?: Address | undefined;
};

const callOf = ({ collector, pair, token }: CollectFeesIntent): RawCall =>
  encodeCall(pair ? collectCall(collector, pair) : convertCall(collector, token));

/** Collecting and converting trading fees for XMS stakers, as anyone may. */
export const collectFees: Kind<CollectFeesIntent> = {
  schema: z.object({
    kind: z.literal('collect-fees'),
    collector: address,
    stakedXms: address,
    xms: address,
    token: address,
    pair: address.optional(),
  }),
  screen: 'upkeep',
  // It mints with what it converts.
  valuations: 1n,
  isOurs: ({ collector, stakedXms, xms }, chain, snapshot) =>
    sameAddress(collector, chain.feeCollector) &&
    sameAddress(stakedXms, chain.stakedXms) &&
    sameAddress(xms, snapshot.xms),

  plan: async ({ kind }) => [kind],

  call: callOf,

  guard: {
    target: ({ collector }) => collector,
    isShown: (intent, data) => data.toLowerCase() === callOf(intent).data,
    isAlone: true,
  },

  proof: {
    find(intent, { treasury }, logs) {
      const done = mainEvent(intent, treasury, logs);
      if (!done) return undefined;
      const own = logs.filter(({ transactionHash }) => transactionHash === done.hash);
      const assetOut = paidOf(intent, own);
      const usdmOut = mintedOf(intent, treasury, own);
      return {
        hash: done.hash,
        outcome: { ...(assetOut !== undefined && { assetOut }), ...(usdmOut !== undefined && { usdmOut }) },
      };
    },
    logs: feeLogs,
    // None of its events names who called.
    saysLess: true,
    missing: { name: 'upkeep-done-by-other' },
  },

  attempt: () => ({ name: 'upkeep-nothing' }),

  words: {
    lead: ({ pair, token }, { symbol }) =>
      pair
        ? `Collect the fees of the ${symbol(token)}/USDm pair and convert them to XMS for stakers.`
        : `Convert ${symbol(token)} from trading fees to XMS for stakers.`,
    step: ({ pair, token }, { symbol }) =>
      pair ? `Collect the fees of ${symbol(token)}/USDm` : `Convert ${symbol(token)} to XMS for stakers`,
    done: ({ pair }) => (pair ? 'Fees collected' : 'Fees converted'),
    results: ({ xms }, { outcome, usdm, amount }: Wording) => [
      ...(outcome?.usdmOut === undefined ? [] : [{ term: 'Minted', value: usdm(outcome.usdmOut) }]),
      {
        term: 'Paid to stakers',
        value: outcome?.assetOut === undefined ? 'Nothing yet' : amount(outcome.assetOut, xms),
      },
    ],
  },

  activity: () => ({ kind: 'upkeep', amounts: [], usdm: undefined }),
};

/** The event that proves it: of a pair, that its fees came out; otherwise any of those that a conversion leads to. */
function mainEvent(intent: CollectFeesIntent, treasury: Address, logs: readonly Log[]) {
  const { collector: contract, stakedXms, pair } = intent;
  const abi = feeCollectorAbi;
  if (pair) {
    return findEvent(logs, { contract, abi, eventName: 'Collected' }, (args) =>
      isAddressOf(args.pair, pair) ? {} : undefined,
    );
  }
  const paid = { contract: stakedXms, abi: stakedXmsAbi, eventName: 'RewardAdded' } as const;
  const minted = { contract: treasury, abi: treasuryAbi, eventName: 'Minted' } as const;
  return (
    findEvent(logs, paid, ({ payer }) => (isAddressOf(payer, contract) ? {} : undefined)) ??
    findEvent(logs, minted, ({ sender, asset }) =>
      isAddressOf(sender, contract) && isAddressOf(asset, intent.token) ? {} : undefined,
    )
  );
}

const paidOf = ({ collector, stakedXms }: CollectFeesIntent, logs: readonly Log[]): bigint | undefined => {
  const event = { contract: stakedXms, abi: stakedXmsAbi, eventName: 'RewardAdded' } as const;
  return findEvent(logs, event, ({ payer, amount }) =>
    isAddressOf(payer, collector) ? { assetOut: amount } : undefined,
  )?.outcome.assetOut;
};

const mintedOf = (
  { collector, token }: CollectFeesIntent,
  treasury: Address,
  logs: readonly Log[],
): bigint | undefined => {
  const event = { contract: treasury, abi: treasuryAbi, eventName: 'Minted' } as const;
  return findEvent(logs, event, ({ sender, asset, usdmOut }) =>
    isAddressOf(sender, collector) && isAddressOf(asset, token) ? { usdmOut } : undefined,
  )?.outcome.usdmOut;
};

/** All events that such a transaction of the account leaves behind. */
async function feeLogs(
  intent: CollectFeesIntent,
  { account, treasury }: FlowBinding,
  chain: ChainPort,
  range: Range,
): Promise<readonly Log[] | undefined> {
  const { collector, stakedXms, token: asset, pair } = intent;
  const call = callOf(intent);
  const proofs: ExpectedEvent[] = [
    proofBy(stakedXms, { abi: stakedXmsAbi, eventName: 'RewardAdded', args: { payer: collector } }),
    proofBy(treasury, { abi: treasuryAbi, eventName: 'Minted', args: { sender: collector, asset } }),
    ...(pair ? [proofBy(collector, { abi: feeCollectorAbi, eventName: 'Collected', args: { pair } })] : []),
  ];
  const found = await Promise.all(proofs.map((proof) => ownEvents(chain, account, { proof, call }, range)));
  const known = found.filter((logs) => logs !== undefined);
  return known.length === found.length ? known.flat() : undefined;
}
