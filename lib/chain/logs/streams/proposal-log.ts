import { type Hex, hexToBytes, keccak256, stringToHex, toEventSelector } from 'viem';
import { decodeAbi } from '@/lib/chain/calls/decode-abi';
import { isAccount, isAmount, isFields, isLogged } from '@/lib/chain/calls/stored-guards';
import { LogError, type RawLog } from '@/lib/chain/logs/log-parse';
import type { LogStream } from '@/lib/chain/logs/log-stream';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Address } from '@/lib/domain/model/types';
import type { Proposal } from '@/lib/domain/uses/proposals';

/** OpenZeppelin's Governors and Governor Bravo use the same event for new proposals. */
const PROPOSED = toEventSelector(
  'ProposalCreated(uint256,address,address[],uint256[],string[],bytes[],uint256,uint256,string)',
);

/** The number of bytes kept of a text of any length. */
const MOST_BYTES = 8192;

/**
 * The proposals on these Governors since the deployment of the Treasury. A Governor belongs to another protocol and may
 * log anything: what is not a proposal is skipped, so that it blocks nothing.
 * @param governors at least one: an empty list would mean the logs of every contract
 */
export function proposalStream(
  { chainId, treasury, blockNumber }: Deployment,
  governors: readonly [Address, ...Address[]],
): LogStream<Proposal> {
  // Another list of Governors needs other logs: those of the old list do not cover them.
  const list = keccak256(
    stringToHex(
      governors
        .map((each) => each.toLowerCase())
        .toSorted()
        .join(),
    ),
  );
  return {
    name: `${chainId}.${treasury}.${blockNumber}.proposals.${list}`,
    first: blockNumber,
    filter: { address: governors, topics: [PROPOSED] },
    decode: proposalOf,
    check: (kept) => (isProposal(kept) ? kept : undefined),
  };
}

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
    const { address: governor, block, logIndex, hash } = log;
    return {
      block,
      logIndex,
      hash,
      time,
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

function isProposal(value: unknown): value is Proposal {
  if (!isFields(value) || !isLogged(value)) return false;
  const { governor, id, isCut, proposer, starts, ends, text } = value;
  if (!isAccount(governor) || !isAmount(id) || typeof isCut !== 'boolean') return false;
  return isAccount(proposer) && isAmount(starts) && isAmount(ends) && isText(text);
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= MOST_BYTES;
