import { decodeEventLog, toEventSelector } from 'viem';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { treasuryAbi } from '@/abis/treasury';
import { LogError, type RawLog } from '@/lib/chain/logs/log-parse';
import type { LogStream } from '@/lib/chain/logs/log-stream';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { LoggedActionKind, TreasuryEvent } from '@/lib/domain/history/history';
import type { Address } from '@/lib/domain/model/types';
import { isTreasuryEvent } from './treasury-log-check';

const EVENTS = [...treasuryAbi, ...nativeGatewayAbi].filter((item) => item.type === 'event');
const selectors = new Map<string | undefined, string>(
  EVENTS.map((item) => [toEventSelector(item), item.name]),
);

/**
 * The actions of the Treasury of this deployment, and of the gateway that serves other accounts. All their logs are
 * requested: checkpoints have the time.
 */
export function treasuryStream(deployment: Deployment): LogStream<TreasuryEvent> {
  const { chainId, treasury, nativeGateway, blockNumber } = deployment;
  const address = nativeGateway ? [treasury, nativeGateway] : [treasury];
  return {
    name: `${chainId}.${address.join('.')}.${blockNumber}`,
    first: blockNumber,
    filter: { address, topics: [] },
    timeIn,
    decode: toTreasuryEvent,
    check: (kept) => (isTreasuryEvent(kept) ? kept : undefined),
  };
}

/** A checkpoint has the time of its block; nearly every block with an action has one. */
function timeIn(log: RawLog): bigint | undefined {
  if (selectors.get(log.topics[0]) !== 'Checkpoint') return undefined;
  const event = decode(log);
  return event.eventName === 'Checkpoint' ? event.args.timestamp : undefined;
}

/**
 * The event of a log of the Treasury or the gateway; undefined for one that the history does not need.
 * @throws {BaseError} if the log does not match its topic
 */
export function toTreasuryEvent(log: RawLog, time: bigint): TreasuryEvent | undefined {
  if (!selectors.has(log.topics[0])) return undefined;
  const event = decode(log);
  const at = { block: log.block, logIndex: log.logIndex, hash: log.hash, time };
  switch (event.eventName) {
    case 'Minted': {
      const { sender, receiver, asset, amountIn, usdmOut } = event.args;
      return action('mint', {
        ...at,
        sender,
        receiver,
        amounts: [{ asset, amount: amountIn }],
        usdm: usdmOut,
      });
    }
    case 'Redeemed': {
      const { sender, receiver, asset, assetOut, usdmIn } = event.args;
      return action('redeem', {
        ...at,
        sender,
        receiver,
        amounts: [{ asset, amount: assetOut }],
        usdm: usdmIn,
      });
    }
    case 'RedeemedProRata': {
      const { sender, receiver, assets, usdmIn } = event.args;
      const amounts = paired(assets, event.args.amounts);
      return action('redeem-pro-rata', { ...at, sender, receiver, amounts, usdm: usdmIn });
    }
    case 'Credited': {
      const { account, asset, amount } = event.args;
      const who = { sender: account, receiver: account };
      return action('credit', { ...at, ...who, amounts: [{ asset, amount }], usdm: 0n });
    }
    case 'Claimed': {
      const { account, receiver, asset, amount } = event.args;
      return action('claim', { ...at, sender: account, receiver, amounts: [{ asset, amount }], usdm: 0n });
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
