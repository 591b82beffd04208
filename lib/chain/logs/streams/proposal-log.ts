import { type Hex, hexToBytes, keccak256, stringToHex, toEventSelector } from 'viem';
import { decodeAbi } from '@/lib/chain/calls/decode-abi';
import { isAccount, isAmount, isFields, isLogged } from '@/lib/chain/calls/stored-guards';
import { LogError, type RawLog } from '@/lib/chain/logs/log-parse';
import type { LogStream } from '@/lib/chain/logs/log-stream';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { CastVote, GovernanceEvent, Proposal } from '@/lib/domain/uses/proposals';

/** OpenZeppelin's Governors and Governor Bravo use the same event for new proposals. */
const PROPOSED = toEventSelector(
  'ProposalCreated(uint256,address,address[],uint256[],string[],bytes[],uint256,uint256,string)',
);
/** From the governance venue; the event of the Governors with this name has other parameters. */
const VOTED = toEventSelector('VoteCast(address,uint256,uint8,string)');

/** The number of bytes kept of a text of any length. */
const MOST_BYTES = 8192;

/**
 * The proposals on these Governors since the deployment of the Treasury, and the votes of its venue. A Governor belongs to
 * another protocol and may log anything: what is not a proposal is skipped, so that it blocks nothing.
 */
export function proposalStream(
  { chainId, treasury, governanceDelegate, blockNumber }: Deployment,
  governors: readonly Address[],
): LogStream<GovernanceEvent> {
  const address = [governanceDelegate, ...governors];
  // Another list of Governors needs other logs: those of the old list do not cover them.
  const list = keccak256(
    stringToHex(
      address
        .map((each) => each.toLowerCase())
        .toSorted()
        .join(),
    ),
  );
  return {
    name: `${chainId}.${treasury}.${blockNumber}.proposals.${list}`,
    first: blockNumber,
    filter: { address, topics: [[PROPOSED, VOTED]] },
    decode: (log, time) => {
      const isOurs = sameAddress(log.address, governanceDelegate);
      if (log.topics[0] === VOTED) return isOurs ? voteOf(log, time) : undefined;
      return isOurs ? undefined : proposalOf(log, time);
    },
    check: (kept) => (isGovernanceEvent(kept) ? kept : undefined),
  };
}

const at = ({ block, logIndex, hash }: RawLog, time: bigint) => ({ block, logIndex, hash, time });

// Of the lists (targets, values, signatures, calls) only the offsets are read: they may have any size.
const PROPOSAL = [
  { name: 'id', type: 'uint256' },
  { name: 'proposer', type: 'address' },
  { name: 'targets', type: 'uint256' },
  { name: 'values', type: 'uint256' },
  { name: 'signatures', type: 'uint256' },
  { name: 'calls', type: 'uint256' },
  { name: 'starts', type: 'uint256' },
  { name: 'ends', type: 'uint256' },
  { name: 'description', type: 'uint256' },
] as const;

function proposalOf(log: RawLog, time: bigint): Proposal | undefined {
  try {
    const [id, proposer, , , , , starts, ends, place] = decodeAbi(PROPOSAL, log.data);
    const governor = log.address;
    return {
      kind: 'proposal',
      ...at(log, time),
      governor,
      id,
      proposer,
      starts,
      ends,
      ...textAt(log.data, place),
    };
  } catch {
    return undefined;
  }
}

const VOTE = [
  { name: 'support', type: 'uint8' },
  { name: 'reason', type: 'uint256' },
] as const;
const INDEXED = [
  { name: 'governor', type: 'address' },
  { name: 'id', type: 'uint256' },
] as const;

/** @throws if it is not an event of the venue */
function voteOf(log: RawLog, time: bigint): CastVote {
  const [, governorTopic, idTopic] = log.topics;
  if (!governorTopic || !idTopic) throw new LogError('topics of a vote');
  const [governor, id] = decodeAbi(INDEXED, `0x${governorTopic.slice(2)}${idTopic.slice(2)}`);
  const [support, place] = decodeAbi(VOTE, log.data);
  const { text: reason, isCut } = textAt(log.data, place);
  return { kind: 'vote', ...at(log, time), governor, id, support, reason, isCut };
}

/**
 * The beginning of the text whose length is at an offset (in bytes) of the data.
 * @throws if it ends beyond the data
 */
function textAt(data: Hex, place: bigint): { text: string; isCut: boolean } {
  const start = 2 + 2 * Number(place);
  const length = Number(BigInt(`0x${data.slice(start, start + 64)}`));
  const from = start + 64;
  if (data.length < from + 2 * length) throw new LogError('a text beyond the data');
  const isCut = length > MOST_BYTES;
  const bytes = hexToBytes(`0x${data.slice(from, from + 2 * Math.min(length, MOST_BYTES))}`);
  // `stream`: a letter that is cut in two is left out.
  return { text: new TextDecoder().decode(bytes, { stream: isCut }), isCut };
}

function isGovernanceEvent(value: unknown): value is GovernanceEvent {
  if (!isFields(value) || !isLogged(value)) return false;
  const { kind, governor, id, isCut } = value;
  if (!isAccount(governor) || !isAmount(id) || typeof isCut !== 'boolean') return false;
  if (kind === 'vote') return Number.isSafeInteger(value.support) && isText(value.reason);
  const { proposer, starts, ends, text } = value;
  return kind === 'proposal' && isAccount(proposer) && isAmount(starts) && isAmount(ends) && isText(text);
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= MOST_BYTES;
