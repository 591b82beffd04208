import { Badge } from '@/components/ui/badge';
import { Skeleton } from '@/components/ui/skeleton';
import type { Tone } from '@/components/ui/tone';
import type { NodeFacts } from '@/lib/chain/snapshot/node-facts';
import { formatSpan } from '@/lib/domain/format/format-time';
import { saturatingSub } from '@/lib/domain/model/convert';
import type { NodeStatus } from '@/lib/hooks/settings/use-node-facts';
import { useFormat } from '@/lib/hooks/use-format';

/** A node whose latest block is older than the Treasury's figures by more than this many seconds is behind. */
const BEHIND_SECONDS = 60n;

type NodeListProps = {
  /** Undefined while loading. */
  nodes: readonly NodeStatus[] | undefined;
  /** The time of the newest block that is known, Unix seconds. */
  now: bigint | undefined;
};

/** The RPC nodes: whether each responds, its latest block, and what it can do. */
export function NodeList({ nodes, now }: NodeListProps) {
  return (
    <ul aria-label="RPC nodes" className="divide-y divide-line">
      {nodes ? (
        nodes.map((node) => <Node key={node.url} node={node} now={now} />)
      ) : (
        <li className={ROW}>
          <Skeleton lines={6} width={30} />
        </li>
      )}
    </ul>
  );
}

/** As tall while loading as a node that responds. */
const ROW = 'grid min-h-64 sm:min-h-52 grid-cols-[minmax(0,1fr)] content-start gap-3 py-4 first:pt-0';

function Node({ node: { host, isAnswering, facts }, now }: { node: NodeStatus; now: bigint | undefined }) {
  const { tone, words } = stateOf(facts, now);
  return (
    <li className={ROW}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 font-mono text-sm wrap-anywhere">{host}</span>
        <Badge tone={tone}>{words}</Badge>
      </div>
      {facts.ok && <Facts facts={facts} isAnswering={isAnswering} now={now} />}
    </li>
  );
}

type FactsProps = { facts: Extract<NodeFacts, { ok: true }>; isAnswering: boolean; now: bigint | undefined };

function Facts({ facts: { block, timestamp, ms, can }, isAnswering, now }: FactsProps) {
  const format = useFormat();
  const age = now === undefined ? undefined : saturatingSub(now, timestamp);
  const facts = [
    ['Latest block', format.count(block)],
    ['Behind', age === undefined ? '' : formatSpan(age)],
    ['Response time', `${format.count(BigInt(ms))} ms`],
    ['Shown figures', isAnswering ? 'From this node' : 'From another'],
    ['Logs', abilityWords(can.logs)],
    ['Simulation', abilityWords(can.simulation)],
    ['Proofs', abilityWords(can.proofs)],
  ] as const;
  return (
    <dl className="grid grid-cols-[repeat(auto-fill,minmax(8rem,1fr))] gap-x-6 gap-y-2 text-sm">
      {facts.map(([term, value]) => (
        <div className="min-w-0" key={term}>
          <dt className="text-muted">{term}</dt>
          <dd className="min-h-[1lh] font-medium tabular-nums wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function stateOf(facts: NodeFacts, now: bigint | undefined): { tone: Tone; words: string } {
  if (!facts.ok) return { tone: 'warning', words: FAULT_WORDS[facts.fault] };
  const isBehind = now !== undefined && facts.timestamp + BEHIND_SECONDS < now;
  return isBehind ? { tone: 'warning', words: 'Behind' } : { tone: 'success', words: 'Responds' };
}

const FAULT_WORDS: Record<Extract<NodeFacts, { ok: false }>['fault'], string> = {
  time: 'No response in time',
  unreachable: 'Not reachable',
  status: 'Rejects requests',
  limit: 'Rate limit reached',
  malformed: 'Invalid response',
  chain: 'Wrong network',
  refused: 'Returned an error',
};

const abilityWords = (can: boolean | undefined): string =>
  can === undefined ? 'Unknown' : can ? 'Yes' : 'No';
