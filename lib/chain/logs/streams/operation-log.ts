import { decodeEventLog, isHex, toEventSelector } from 'viem';
import { managerAbi } from '@/lib/chain/calls/manager-abi';
import { isAccount, isAmount, isFields, isHash, isLogged } from '@/lib/chain/calls/stored-guards';
import type { RawLog } from '@/lib/chain/logs/log-parse';
import type { LogStream } from '@/lib/chain/logs/log-stream';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { OperationEvent } from '@/lib/domain/steward/operations';

const EVENTS = managerAbi.filter((item) => item.type === 'event');
const topics = new Set<string | undefined>(EVENTS.map((item) => toEventSelector(item)));

/** Every call scheduled in the AccessManager of this deployment, and its outcome. */
export function operationStream({ chainId, manager, blockNumber }: Deployment): LogStream<OperationEvent> {
  return {
    name: `${chainId}.${manager}.${blockNumber}.operations`,
    first: blockNumber,
    filter: { address: [manager], topics: [] },
    decode: toOperationEvent,
    check: (kept) => (isOperationEvent(kept) ? kept : undefined),
  };
}

/** The event of an operation; undefined for events about roles. Throws for a log that cannot be decoded. */
function toOperationEvent(log: RawLog, time: bigint): OperationEvent | undefined {
  const [topic = '0x', ...indexed] = log.topics;
  if (!topics.has(topic)) return undefined;
  const event = decodeEventLog({ abi: EVENTS, topics: [topic, ...indexed], data: log.data });
  const { operationId: id, nonce } = event.args;
  const at = { block: log.block, logIndex: log.logIndex, hash: log.hash, time, id, nonce: BigInt(nonce) };
  switch (event.eventName) {
    case 'OperationScheduled': {
      const { schedule, caller, target, data } = event.args;
      return { kind: 'scheduled', ...at, ready: BigInt(schedule), caller, target, data };
    }
    case 'OperationExecuted':
      return { kind: 'executed', ...at };
    case 'OperationCanceled':
      return { kind: 'cancelled', ...at };
  }
}

function isOperationEvent(value: unknown): value is OperationEvent {
  if (!isFields(value) || !isLogged(value) || !isHash(value.id) || !isAmount(value.nonce)) return false;
  if (value.kind === 'executed' || value.kind === 'cancelled') return true;
  return (
    value.kind === 'scheduled' &&
    isAmount(value.ready) &&
    isAccount(value.caller) &&
    isAccount(value.target) &&
    isHex(value.data)
  );
}
