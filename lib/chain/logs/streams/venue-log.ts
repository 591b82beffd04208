import { decodeEventLog, keccak256, stringToHex, toEventSelector } from 'viem';
import { liquidityVenueAbi } from '@/abis/liquidity-venue';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { isAccount, isAmount, isFields, isLogged } from '@/lib/chain/calls/stored-guards';
import type { RawLog } from '@/lib/chain/logs/log-parse';
import type { LogStream } from '@/lib/chain/logs/log-stream';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address, Venue } from '@/lib/domain/model/types';
import type { Move } from '@/lib/domain/uses/earnings';

// Both kinds of venue log a `Withdrawn` with the same topic but other figures: the address of the venue decides.
const YIELD = selectorsOf(yieldVenueAbi);
const LIQUIDITY = selectorsOf(liquidityVenueAbi);

/**
 * All moves between the Treasury and its vaults and pairs: the events of the two venues of the deployment, and of others
 * listed since.
 */
export function venueStream(
  { chainId, blockNumber, yieldVenue, liquidityVenue }: Deployment,
  listed: readonly Pick<Venue, 'venue' | 'use'>[],
): LogStream<Move> {
  const yields = withOthers(yieldVenue, listed, 'yield');
  const liquidities = withOthers(liquidityVenue, listed, 'liquidity');
  // Another list of venues needs other logs: those of the old list do not cover them.
  const list = keccak256(stringToHex([yields, liquidities].map((venues) => venues.join()).join(';')));
  return {
    name: `${chainId}.venues.${blockNumber}.${list}`,
    first: blockNumber,
    filter: { address: [...yields, ...liquidities], topics: [] },
    decode: (log, time) =>
      yields.some((venue) => sameAddress(venue, log.address)) ? lent(log, time) : paired(log, time),
    check: (kept) => (isMove(kept) ? kept : undefined),
  };
}

function withOthers(
  own: Address,
  listed: readonly Pick<Venue, 'venue' | 'use'>[],
  wanted: 'yield' | 'liquidity',
): Address[] {
  const others = listed.flatMap(({ venue, use }) =>
    use === wanted && !sameAddress(venue, own) ? [venue] : [],
  );
  return [own, ...others.toSorted()];
}

/** @throws {BaseError} if a log does not match its topic */
function lent(log: RawLog, time: bigint): Move | undefined {
  const {
    topics: [topic = '0x', ...indexed],
    data,
  } = log;
  if (!YIELD.has(topic)) return undefined;
  const { eventName, args } = decodeEventLog({ abi: yieldVenueAbi, topics: [topic, ...indexed], data });
  if (eventName !== 'Deposited' && eventName !== 'Withdrawn') return undefined;
  const { asset, vault: place, assets: amount, shares } = args;
  const move = { ...placeOf(log, time), use: 'yield', asset, place, amount, shares } as const;
  // Deposits count in full.
  return eventName === 'Deposited'
    ? { ...move, way: 'in', principal: amount }
    : { ...move, way: 'out', principal: args.principal };
}

/** Throws like `lent`. */
function paired(log: RawLog, time: bigint): Move | undefined {
  const {
    topics: [topic = '0x', ...indexed],
    data,
  } = log;
  if (!LIQUIDITY.has(topic)) return undefined;
  const { eventName, args } = decodeEventLog({ abi: liquidityVenueAbi, topics: [topic, ...indexed], data });
  if (eventName !== 'Deposited' && eventName !== 'Withdrawn') return undefined;
  const { asset, pair: place, amount, usdm, liquidity: shares } = args;
  const way = eventName === 'Deposited' ? 'in' : 'out';
  return { ...placeOf(log, time), use: 'liquidity', way, asset, place, amount, usdm, shares };
}

const placeOf = ({ block, logIndex, hash }: RawLog, time: bigint) => ({ block, logIndex, hash, time });

function selectorsOf(abi: typeof yieldVenueAbi | typeof liquidityVenueAbi): ReadonlySet<string> {
  return new Set(
    abi.flatMap((item) =>
      item.type === 'event' && (item.name === 'Deposited' || item.name === 'Withdrawn')
        ? [toEventSelector(item)]
        : [],
    ),
  );
}

/** Whether this is a move as returned by the streams. */
const isMove = (value: unknown): value is Move =>
  isFields(value) &&
  isLogged(value) &&
  (value.way === 'in' || value.way === 'out') &&
  isAccount(value.asset) &&
  isAccount(value.place) &&
  isAmount(value.amount) &&
  isAmount(value.shares) &&
  ((value.use === 'yield' && isAmount(value.principal)) ||
    (value.use === 'liquidity' && isAmount(value.usdm)));
