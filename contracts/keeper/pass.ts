import { type Account, type Address, createPublicClient, http, type PublicClient, zeroAddress } from 'viem';
import type { Deployment } from '../deploy/deployment';
import { DeployProblem } from '../deploy/problem';
import { finderByLogs, finderByOwners } from './find-orders';
import { amounts, linesAbout } from './lines';
import type { DueOrder } from './order';
import { actOn, type Desk, settleTogether, type Tally } from './settle';
import { readStages, type Staged } from './stages';
import { type Submitter, submitter } from './submit';
import { weigh } from './weigh';

/** The most orders that are settled in one transaction. */
const BATCH = 40;

export type PassOptions = {
  rpc: string;
  deployment: Deployment;
  /** A local account, or the address of one unlocked in the node; undefined to send nothing. */
  account: Account | Address | undefined;
  /** Only orders whose tip covers the gas. */
  profitable?: boolean;
  /** Whose orders, found without logs; empty for everyone's. */
  owners?: readonly Address[];
  /** Receives one line for each order that something is done about. */
  say?: (text: string) => void;
  /** Milliseconds. */
  pollingInterval?: number;
};

export type Passed = Tally & { block: bigint };

/**
 * Makes a keeper: each call settles and refunds what can be at the newest block. It remembers the orders it has found.
 *
 * A pass throws `Unreadable` or viem's error if the node does not respond or serves no logs, and DeployProblem if it is on
 * another chain. An order that fails stops no other.
 */
export function createKeeper(options: PassOptions): () => Promise<Passed> {
  const { rpc, deployment, account, profitable = false, owners = [], say = () => {} } = options;
  const { pollingInterval = 1_000 } = options;
  const client = createPublicClient({ transport: http(rpc), pollingInterval, cacheTime: 0 });
  const finder =
    owners.length > 0 ? finderByOwners(client, deployment, owners) : finderByLogs(client, deployment);
  const lines = linesAbout(deployment.usdm, amounts(client, deployment));
  const submit = account === undefined ? undefined : submitter(client, rpc, account);

  return async () => {
    const tally: Tally = { waiting: 0, settled: 0, refunded: 0, planned: 0, skipped: 0, gone: 0, failed: 0 };
    const tell: Desk['tell'] = (kind, line) => {
      tally[kind] += 1;
      say(line);
    };
    const desk: Desk = { client, address: deployment.orders, from: account ?? zeroAddress, lines, tell };
    await expectChain(client, deployment.chainId);
    const head = await client.getBlock();
    const staged = await readStages(client, deployment, await finder.find(head), head.number);
    for (const each of staged) {
      if ('unreadable' in each) tell('failed', lines.failed(each.order, each.unreadable));
      else if (each.stage === 'waiting') tally.waiting += 1;
      else if (each.stage === 'none') finder.forget(each.order.id);
    }
    // The oldest first.
    const due = staged.flatMap(dueOf).sort((a, b) => Number(a.order.time - b.order.time));
    if (!submit) await plan(desk, due, profitable);
    else await act(desk, submit, due, profitable);
    return { ...tally, block: head.number };
  };
}

/** A single pass. */
export const settleOrders = (options: PassOptions): Promise<Passed> => createKeeper(options)();

async function expectChain(client: PublicClient, expected: number): Promise<void> {
  const found = await client.getChainId();
  if (found === expected) return;
  throw new DeployProblem(`The node is on chain ${found}, the deployment on ${expected}.`);
}

function dueOf(each: Staged): DueOrder[] {
  if ('unreadable' in each || (each.stage !== 'priced' && each.stage !== 'refundable')) return [];
  return [{ order: each.order, stage: each.stage, round: each.round }];
}

/** Tells what would be done. */
async function plan(desk: Desk, due: readonly DueOrder[], profitable: boolean): Promise<void> {
  for (const each of await weigh(desk, due, profitable)) {
    desk.tell('planned', await desk.lines.planned(each, each.gas));
  }
}

async function act(
  desk: Desk,
  submit: Submitter,
  due: readonly DueOrder[],
  profitable: boolean,
): Promise<void> {
  const [priced, refundable] = [due.filter(isPriced), due.filter((each) => !isPriced(each))];
  for (let done = 0; done < priced.length; done += BATCH) {
    const part = priced.slice(done, done + BATCH);
    await settleTogether(desk, submit, profitable ? await weigh(desk, part, profitable) : part);
  }
  for (const each of profitable ? await weigh(desk, refundable, profitable) : refundable) {
    await actOn(desk, submit, each);
  }
}

const isPriced = ({ stage }: DueOrder) => stage === 'priced';
