import { decodeEventLog, toEventSelector } from 'viem';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { treasuryAbi } from '@/abis/treasury';
import { LogError, type RawLog } from '@/lib/chain/logs/log-parse';
import type { LogStream } from '@/lib/chain/logs/log-stream';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { LoggedActionKind, TreasuryEvent } from '@/lib/domain/history/history';
import { type Address, TIER_IDS, type TierId } from '@/lib/domain/model/types';
import { isTreasuryEvent } from './treasury-log-check';

const EVENTS = [...treasuryAbi, ...nativeGatewayAbi].filter((item) => item.type === 'event');
const selectors = new Map<string | undefined, string>(
  EVENTS.map((item) => [toEventSelector(item), item.name]),
);

/** All events of the Treasury of this deployment, and of the gateway that serves other accounts. */
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
      const { asset, amountIn, usdmOut, ...who } = event.args;
      return action('mint', { ...at, ...who, amounts: [{ asset, amount: amountIn }], usdm: usdmOut });
    }
    case 'Redeemed': {
      const { asset, assetOut, usdmIn, ...who } = event.args;
      return action('redeem', { ...at, ...who, amounts: [{ asset, amount: assetOut }], usdm: usdmIn });
    }
    case 'RedeemedProRata': {
      const { assets, amounts, usdmIn, ...who } = event.args;
      return action('redeem-pro-rata', { ...at, ...who, amounts: paired(assets, amounts), usdm: usdmIn });
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
    case 'Checkpoint': {
      const { totalValue: value, liabilities, supply, tierValues } = event.args;
      return { kind: 'checkpoint', ...at, value, liabilities, supply, tierValues };
    }
    case 'ParamsSet': {
      const { supportRatio, launchCap } = event.args.params;
      return { kind: 'params', ...at, supportRatio: BigInt(supportRatio), launchCap };
    }
    case 'Listed':
      return { kind: 'listed', ...at, asset: event.args.asset, tier: toTier(event.args.listing.tier) };
    case 'Deployed':
      return { kind: 'deployed', ...at, asset: event.args.asset };
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

function toTier(tier: number): TierId {
  const known = TIER_IDS.find((id) => id === tier);
  if (known === undefined) throw new LogError(`tier ${tier}`);
  return known;
}
