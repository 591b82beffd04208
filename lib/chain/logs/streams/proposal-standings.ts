import { BaseError, type Client, type ContractFunctionParameters, parseAbi } from 'viem';
import { multicall } from 'viem/actions';
import { isAmount } from '@/lib/chain/calls/stored-guards';
import { NoNodeError } from '@/lib/chain/rpc/transport';
import type { Address } from '@/lib/domain/model/types';
import {
  type Entry,
  type GovernorClock,
  isFinal,
  proposalKey,
  type Standing,
  stages,
  type Tally,
} from '@/lib/domain/uses/proposals';

// Numbers of all sizes as 256 bits: the results of a Governor are checked here, not by the decoder.
const governorAbi = parseAbi([
  'function CLOCK_MODE() view returns (string)',
  'function state(uint256 proposalId) view returns (uint256)',
  'function proposalDeadline(uint256 proposalId) view returns (uint256)',
  // OpenZeppelin: against, for, abstain.
  'function proposalVotes(uint256 proposalId) view returns (uint256[3])',
  // Governor Bravo: id, proposer, eta, start, end, for, against, abstain, canceled, executed.
  'function proposals(uint256 proposalId) view returns (uint256[10])',
]);
const OF_PROPOSAL = ['state', 'proposalDeadline', 'proposalVotes', 'proposals'] as const;

type ProposalRef = Pick<Entry, 'governor' | 'id'>;

/** The status of proposals at a block. */
export type Standings = { block: bigint; of: ReadonlyMap<string, Standing> };

/** The status of the proposals of one chain, by key. A final status is not read again. */
export class StandingsReader {
  private readonly known = new Map<string, Standing>();
  private last: Standings | undefined;

  /**
   * Reads at a block, in one request per Governor, so that one that uses up all gas does not affect another. If no node
   * responds, the last status is kept.
   * @throws {NoNodeError} if there is none yet
   */
  async read(client: Client, asked: readonly ProposalRef[], block: bigint): Promise<Standings> {
    const open = asked.filter(({ governor, id }) => {
      const known = this.known.get(proposalKey(governor, id));
      return !known || !isFinal(known);
    });
    const governors = [...new Set(open.map(({ governor }) => governor))];
    try {
      await Promise.all(
        governors.map(async (governor) => {
          const ids = open.filter((each) => each.governor === governor).map(({ id }) => id);
          for (const [id, standing] of await readStandings(client, governor, ids, block)) {
            this.known.set(proposalKey(governor, id), standing);
          }
        }),
      );
    } catch (error) {
      if (!this.last) throw error;
      return this.last;
    }
    this.last = { block, of: new Map(this.known) };
    return this.last;
  }
}

/**
 * The status of proposals as returned by their Governor at a block, in one `eth_call` that needs none of our contracts.
 * @throws {NoNodeError} if no node responds; any other failure is that of the Governor and yields an unknown status
 */
export async function readStandings(
  client: Client,
  governor: Address,
  ids: readonly bigint[],
  blockNumber: bigint,
): Promise<Map<bigint, Standing>> {
  const governs = { address: governor, abi: governorAbi } as const;
  const contracts: ContractFunctionParameters<typeof governorAbi, 'view'>[] = [
    { ...governs, functionName: 'CLOCK_MODE' },
    ...ids.flatMap((id) =>
      OF_PROPOSAL.map((functionName) => ({ ...governs, functionName, args: [id] as const })),
    ),
  ];
  // Without a size limit, or viem would split it into several requests.
  const results = await multicall(client, { contracts, deployless: true, batchSize: 0, blockNumber });
  const silent = results.find(({ error }) => isNoNode(error))?.error;
  if (silent) throw silent;
  const [mode, ...answers] = results;
  const isSilent = results.every(({ status }) => status === 'failure');
  const clock = isSilent ? 'unknown' : clockOf(mode?.result);
  return new Map(
    ids.map((id, index) => {
      const at = OF_PROPOSAL.length * index;
      const [state, deadline, votes, bravo] = answers.slice(at).map(({ result }) => result);
      return [
        id,
        {
          stage: isAmount(state) ? stages[Number(state)] : undefined,
          tally: tallyOf(votes) ?? bravoTallyOf(bravo, id),
          clock,
          ends: isAmount(deadline) ? deadline : undefined,
        },
      ];
    }),
  );
}

const isNoNode = (error: unknown): boolean =>
  error instanceof BaseError && error.walk((cause) => cause instanceof NoNodeError) !== null;

/** ERC-6372; a Governor without it, as Bravo, counts blocks. */
function clockOf(mode: unknown): GovernorClock {
  if (mode === undefined || mode === 'mode=blocknumber&from=default') return 'blocks';
  return mode === 'mode=timestamp' ? 'seconds' : 'unknown';
}

function tallyOf(votes: unknown): Tally | undefined {
  if (!Array.isArray(votes)) return undefined;
  const [against, inFavour, abstain]: readonly unknown[] = votes;
  if (!isAmount(against) || !isAmount(inFavour) || !isAmount(abstain)) return undefined;
  return { against, for: inFavour, abstain };
}

function bravoTallyOf(proposal: unknown, wanted: bigint): Tally | undefined {
  if (!Array.isArray(proposal)) return undefined;
  const [id, , , , , inFavour, against, abstain]: readonly unknown[] = proposal;
  return id === wanted ? tallyOf([against, inFavour, abstain]) : undefined;
}
