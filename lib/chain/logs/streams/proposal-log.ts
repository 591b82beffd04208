import { type Hex, hexToBytes, keccak256, stringToHex, toEventSelector } from 'viem';
import { decodeAbi } from '@/lib/chain/calls/decode-abi';
import { isAccount, isAmount, isFields, isLogged } from '@/lib/chain/calls/stored-guards';
import { LogError, type RawLog } from '@/lib/chain/logs/log-parse';
import type { LogStream } from '@/lib/chain/logs/log-stream';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { CastVote, GovernanceEvent, Proposal } from '@/lib/domain/uses/proposals';

/** OpenZeppelin's Governors and Governor Bravo announce proposals by the same event. */
const PROPOSED = toEventSelector(
  'ProposalCreated(uint256,address,address[],uint256[],string[],bytes[],uint256,uint256,string)',
);
/** Of the Treasury's venue; the Governors' own event of this name has other parameters. */
const VOTED = toEventSelector('VoteCast(address,uint256,uint8,string)');

/** Of a text of any length so many bytes are kept. */
const MOST_BYTES = 8192;

/**
 * What these Governors announced since the Treasury's deployment, and what its venue voted. A Governor is another
 * protocol's and may log what it likes: what is not a proposal is passed over, so that it holds up nothing.
 */
export function proposalStream(
  { chainId, treasury, governanceDelegate, blockNumber }: Deployment,
  governors: readonly Address[],
): LogStream<GovernanceEvent> {
  const address = [governanceDelegate, ...governors];
  // With another list of Governors other logs are asked for: what was read for the old list does not cover them.
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

// Of the lists (targets, values, signatures, calls) only the distances to them are read: they may be of any size.
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

/** @throws when it is not what the venue logs */
function voteOf(log: RawLog, time: bigint): CastVote {
  const [, governorTopic, idTopic] = log.topics;
  if (!governorTopic || !idTopic) throw new LogError('topics of a vote');
  const [governor, id] = decodeAbi(INDEXED, `0x${governorTopic.slice(2)}${idTopic.slice(2)}`);
  const [support, place] = decodeAbi(VOTE, log.data);
  const { text: reason, isCut } = textAt(log.data, place);
  return { kind: 'vote', ...at(log, time), governor, id, support, reason, isCut };
}

/**
 * The beginning of the text whose length stands at a place (in bytes) of the data.
 * @throws when it ends beyond the data
 */
function textAt(data: Hex, place: bigint): { text: string; isCut: boolean } {
  const start = 2 + 2 * Number(place);
  const length = Number(BigInt(`0x${data.slice(start, start + 64)}`));
  const from = start + 64;
  if (data.length < from + 2 * length) throw new LogError('a text beyond the data');
  const isCut = length > MOST_BYTES;
  const bytes = hexToBytes(`0x${data.slice(from, from + 2 * Math.min(length, MOST_BYTES))}`);
  // `stream`: of a letter that is cut through nothing is written.
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
