import { decodeEventLog, toEventSelector } from 'viem';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { treasuryAbi } from '@/abis/treasury';
import { LogError, type RawLog } from '@/lib/chain/logs/log-parse';
import type { LogStream } from '@/lib/chain/logs/log-stream';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { LoggedActionKind, TreasuryEvent } from '@/lib/domain/history/history';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { orderTime, toOrderEvent } from './order-event';
import { isTreasuryEvent } from './treasury-log-check';

const EVENTS = [...treasuryAbi, ...nativeGatewayAbi].filter((item) => item.type === 'event');
const selectors = new Map<string | undefined, string>(
  EVENTS.map((item) => [toEventSelector(item), item.name]),
);

/**
 * The actions of the Treasury of this deployment, and of the gateway and the orders that act for other accounts. All their
 * logs are requested: checkpoints have the time.
 */
export function treasuryStream(deployment: Deployment): LogStream<TreasuryEvent> {
  const { chainId, treasury, orders, nativeGateway, blockNumber } = deployment;
  const address = nativeGateway ? [treasury, orders, nativeGateway] : [treasury, orders];
  return {
    name: `${chainId}.${address.join('.')}.${blockNumber}`,
    first: blockNumber,
    filter: { address, topics: [] },
    timeIn,
    decode: toTreasuryEvent,
    linkOf,
    mainChain: ACTIONS,
    isPaired: (events) => isPaired(events, deployment),
    check: (kept) => (isTreasuryEvent(kept) ? kept : undefined),
  };
}

/** The chain of the Treasury's actions. */
const ACTIONS = 'actions';

/** The chain of an account's orders. */
export const ordersChain = (owner: Address): string => owner.toLowerCase();

function linkOf(event: TreasuryEvent): { chain: string; previous: bigint } | undefined {
  const { kind } = event;
  if (kind === 'passage' || event.previous === undefined) return undefined;
  if (kind === 'order-closed') return { chain: ordersChain(event.owner), previous: event.previous };
  const isOrder = kind === 'order-mint' || kind === 'order-redeem';
  return { chain: isOrder ? ordersChain(event.sender) : ACTIONS, previous: event.previous };
}

/** Whether every mint and redemption by the gateway or by orders comes with the event that says for whom it was. */
function isPaired(events: readonly TreasuryEvent[], { orders, nativeGateway }: Deployment): boolean {
  const open = new Map<string, number>();
  const count = (hash: string, by: number) => open.set(hash, (open.get(hash) ?? 0) + by);
  for (const event of events) {
    const { kind, hash } = event;
    if (kind === 'passage') count(`gateway ${hash}`, -1);
    else if (kind === 'order-closed') count(`orders ${hash}`, event.filled ? -1 : 0);
    else if (kind === 'mint' || kind === 'redeem') {
      if (sameAddress(event.sender, orders)) count(`orders ${hash}`, 1);
      if (nativeGateway && sameAddress(event.sender, nativeGateway)) count(`gateway ${hash}`, 1);
    }
  }
  // The actions name each other already: it is enough that none lacks its partner.
  return [...open.values()].every((left) => left <= 0);
}

/** A checkpoint has the time of its block, as has a new order; nearly every block with an action has one of them. */
function timeIn(log: RawLog): bigint | undefined {
  if (selectors.get(log.topics[0]) !== 'Checkpoint') return orderTime(log);
  const event = decode(log);
  return event.eventName === 'Checkpoint' ? event.args.timestamp : undefined;
}

/**
 * The event of a log of the Treasury, the gateway or the orders; undefined for one that the history does not need.
 * @throws {BaseError} if the log does not match its topic
 */
export function toTreasuryEvent(log: RawLog, time: bigint): TreasuryEvent | undefined {
  if (!selectors.has(log.topics[0])) return toOrderEvent(log, time);
  const event = decode(log);
  const at = { block: log.block, logIndex: log.logIndex, hash: log.hash, time };
  switch (event.eventName) {
    case 'Minted': {
      const { sender, receiver, asset, amountIn, usdmOut, previousBlock: previous } = event.args;
      return action('mint', {
        ...at,
        sender,
        receiver,
        amounts: [{ asset, amount: amountIn }],
        usdm: usdmOut,
        previous,
      });
    }
    case 'Redeemed': {
      const { sender, receiver, asset, assetOut, usdmIn, previousBlock: previous } = event.args;
      return action('redeem', {
        ...at,
        sender,
        receiver,
        amounts: [{ asset, amount: assetOut }],
        usdm: usdmIn,
        previous,
      });
    }
    case 'RedeemedProRata': {
      const { sender, receiver, assets, usdmIn, previousBlock: previous } = event.args;
      const amounts = paired(assets, event.args.amounts);
      return action('redeem-pro-rata', { ...at, sender, receiver, amounts, usdm: usdmIn, previous });
    }
    case 'Credited': {
      const { account, asset, amount } = event.args;
      const who = { sender: account, receiver: account };
      return action('credit', { ...at, ...who, amounts: [{ asset, amount }], usdm: 0n });
    }
    case 'Claimed': {
      const { account, receiver, asset, amount, previousBlock: previous } = event.args;
      const who = { sender: account, receiver };
      return action('claim', { ...at, ...who, amounts: [{ asset, amount }], usdm: 0n, previous });
    }
    case 'NativeMinted':
    case 'NativeRedeemed': {
      const { sender, receiver } = event.args;
      return { kind: 'passage', ...at, sender, receiver };
    }
    default:
      return undefined;
  }
}

function decode({ topics: [topic = '0x', ...indexed], data }: RawLog) {
  return decodeEventLog({ abi: EVENTS, topics: [topic, ...indexed], data });
}

const action = <T>(kind: LoggedActionKind, rest: T) => ({ kind, ...rest });

function paired(assets: readonly Address[], amounts: readonly bigint[]) {
  if (assets.length !== amounts.length) throw new LogError('as many assets as amounts expected');
  return assets.flatMap((asset, index) => {
    const amount = amounts[index] ?? 0n;
    return amount === 0n ? [] : { asset, amount };
  });
}
