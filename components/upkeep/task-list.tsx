'use client';

import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/buttons/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Tone } from '@/components/ui/tone';
import type { Address } from '@/lib/domain/model/types';
import type { UpkeepTask } from '@/lib/domain/upkeep/upkeep';
import type { UpkeepFact, UpkeepRow } from '@/lib/domain/upkeep/upkeep-view';
import type { Signing } from '@/lib/hooks/trade/use-signing';
import { useDeployment } from '@/lib/hooks/use-account';

type TaskListProps = {
  /** Undefined while loading. */
  rows: readonly UpkeepRow[] | undefined;
  /** How many rows to reserve meanwhile. */
  count: number;
  label: string;
  signing: Signing;
  /** The id of the text that says why nothing can be sent. */
  reason: string;
};

/** Tasks of upkeep, each with its reason, its state and its button. */
export function TaskList({ rows, count, label, ...sending }: TaskListProps) {
  return (
    <ul aria-label={label} className="-mb-6 divide-y divide-line">
      {rows
        ? rows.map((row) => <Task key={row.key} row={row} {...sending} />)
        : Array.from({ length: count }, (_, index) => <TaskSkeleton key={String(index)} />)}
    </ul>
  );
}

/** As tall while loading as it usually is then, so that nothing moves on a wide screen. */
const ROW =
  'grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-5 py-6 first:pt-2 lg:min-h-54 lg:grid-cols-[minmax(0,1fr)_18rem] lg:content-start';

const URGENCY: Record<UpkeepRow['urgency'], { tone: Tone; words: string }> = {
  needed: { tone: 'warning', words: 'Needed now' },
  ready: { tone: 'info', words: 'Can be done' },
  none: { tone: 'neutral', words: 'Up to date' },
};

type TaskProps = Pick<TaskListProps, 'signing' | 'reason'> & { row: UpkeepRow };

function Task({ row, signing, reason }: TaskProps) {
  const deployment = useDeployment();
  const { title, action, why, facts, urgency, task, result, fee } = row;
  const { tone, words } = URGENCY[urgency];
  const send = () => {
    if (task && deployment) signing.start(intentOf(task, deployment));
  };
  return (
    <li className={ROW}>
      <div className="grid min-w-0 content-start gap-4">
        <div>
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="min-w-0 font-semibold text-lg leading-tight wrap-anywhere">{title}</h3>
            <Badge tone={tone}>{words}</Badge>
          </div>
          <p className="mt-1.5 max-w-prose text-muted">{why}</p>
        </div>
        <Facts facts={facts} />
      </div>
      <div className="grid min-w-0 content-start gap-3">
        <p className={task ? undefined : 'text-muted'}>{result}</p>
        {fee && (
          <p className="text-muted text-sm">
            Network fee about <span className="whitespace-nowrap tabular-nums">{fee}</span>
          </p>
        )}
        {task && (
          <Button
            aria-describedby={reason}
            aria-label={title}
            block
            off={signing.why !== undefined}
            onClick={send}
            variant={urgency === 'needed' ? 'primary' : 'secondary'}
          >
            {action}
          </Button>
        )}
      </div>
    </li>
  );
}

function Facts({ facts }: { facts: readonly UpkeepFact[] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 gap-y-3">
      {facts.map(({ term, value, exact }) => (
        <div className="min-w-0" key={term}>
          <dt className="text-muted text-sm">{term}</dt>
          <dd className="font-medium tabular-nums wrap-anywhere" title={exact}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function TaskSkeleton() {
  return (
    <li className={ROW}>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1.5">
          <Skeleton width={24} />
          <Skeleton lines={3} width={60} />
        </div>
        <Skeleton lines={2} width={48} />
      </div>
      <Skeleton lines={3} width={30} />
    </li>
  );
}

type Places = Record<'oracle' | 'treasury' | 'stakedXms' | 'feeCollector' | 'xms', Address>;

/** What to sign for a task. */
function intentOf(task: UpkeepTask, places: Places) {
  const { oracle, treasury, stakedXms, feeCollector: collector, xms } = places;
  if ('token' in task) {
    const pair = task.name === 'collect' ? task.pair : undefined;
    const intent = { kind: 'collect-fees', collector, stakedXms, xms, token: task.token } as const;
    return pair ? { ...intent, pair } : intent;
  }
  const contract = { observe: oracle, poke: treasury, reward: stakedXms }[task.name];
  return { kind: 'upkeep', task: task.name, contract, xms } as const;
}
