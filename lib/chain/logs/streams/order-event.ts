import { decodeEventLog, toEventSelector } from 'viem';
import { ordersAbi } from '@/abis/orders';
import { refundReason } from '@/lib/chain/calls/refund-reason';
import type { RawLog } from '@/lib/chain/logs/log-parse';
import type { LoggedAction, OrderClosed } from '@/lib/domain/history/history';

const EVENTS = ordersAbi.filter((item) => item.type === 'event');
const selectors = new Map<string | undefined, string>(
  EVENTS.map((item) => [toEventSelector(item), item.name]),
);

/** The time of the block in which an order was made, from its log; undefined for any other log. */
export function orderTime(log: RawLog): bigint | undefined {
  if (selectors.get(log.topics[0]) !== 'Ordered') return undefined;
  const event = decode(log);
  return event.eventName === 'Ordered' ? event.args.order.time : undefined;
}

/**
 * The event of a log of the contract for orders; undefined for any other log.
 * @throws {BaseError} if the log does not match its topic
 */
export function toOrderEvent(log: RawLog, time: bigint): LoggedAction | OrderClosed | undefined {
  if (!selectors.has(log.topics[0])) return undefined;
  const event = decode(log);
  const at = { block: log.block, logIndex: log.logIndex, hash: log.hash, time };
  switch (event.eventName) {
    case 'Ordered': {
      const { id, minting, asset, amount, native, receiver, minOut } = event.args.order;
      const { previousBlock: previous } = event.args;
      return {
        kind: minting ? 'order-mint' : 'order-redeem',
        ...at,
        sender: event.args.owner,
        receiver,
        amounts: [{ asset, amount: minting ? amount : 0n }],
        usdm: minting ? 0n : amount,
        coin: native || undefined,
        previous,
        order: { id, minimum: minOut },
      };
    }
    case 'Settled': {
      const { id, owner, outcome, previousBlock: previous } = event.args;
      const { price, used, refunded } = outcome;
      const reason = refunded > 0n ? refundReason(outcome.reason) : undefined;
      const order = { id, refunded, price: price || undefined, reason };
      return { kind: 'order-closed', ...at, owner, filled: used > 0n, previous, order };
    }
    case 'Refunded': {
      const { id, owner, amount: refunded, previousBlock: previous } = event.args;
      const order = { id, refunded, reason: 'no-price' } as const;
      return { kind: 'order-closed', ...at, owner, filled: false, previous, order };
    }
    case 'Kept': {
      const { account, token, amount } = event.args;
      const who = { sender: account, receiver: account };
      return { kind: 'order-kept', ...at, ...who, amounts: [{ asset: token, amount }], usdm: 0n };
    }
    case 'Withdrawn': {
      const { account: sender, token, receiver, amount } = event.args;
      const amounts = [{ asset: token, amount }];
      return { kind: 'order-withdrawal', ...at, sender, receiver, amounts, usdm: 0n };
    }
  }
}

function decode({ topics: [topic = '0x', ...indexed], data }: RawLog) {
  return decodeEventLog({ abi: EVENTS, topics: [topic, ...indexed], data });
}
