import { createSignal } from '@/lib/chain/browser/signal';
import { tab } from '@/lib/chain/browser/tab-visibility';
import { onReplacedChain } from '@/lib/chain/identity/same-chain';
import { HistoryView, Joined } from '@/lib/chain/logs/history-view';
import { LiveStream } from '@/lib/chain/logs/live-stream';
import { LogNodes } from '@/lib/chain/logs/log-nodes';
import type { LogReader, LogReaderDeps } from '@/lib/chain/logs/log-reader';
import { LogStore } from '@/lib/chain/logs/log-store';
import type { LogStream } from '@/lib/chain/logs/log-stream';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { pools } from '@/lib/chain/rpc/own-nodes';
import type { ApprovalEvent, History, Logged, Logs, TreasuryEvent } from '@/lib/domain/history/history';
import type { Address } from '@/lib/domain/model/types';
import { approvalStream } from './approval-log';
import { treasuryStream } from './treasury-log';

/** The history in this tab, from the nodes of the app. Loaded when first needed: see `lib/chain/logs/streams/history-loader.ts`. */

const store = new LogStore();

const { notify, subscribe } = createSignal();

/** Calls back whenever more is loaded; returns a function that stops it. */
export const onMoreHistory = subscribe;

/** The account, tokens and chain of approvals. */
export type Owner = { chainId: number; account: Address; tokens: readonly Address[] };

const deps = new Map<number, LogReaderDeps>();
const histories = new Map<number, LiveStream<TreasuryEvent, History>>();
const approvals = logsOf<ApprovalEvent>();

/** The history of the Treasury on a chain; undefined if it is not deployed. */
export function historyOn(chainId: number): LiveStream<TreasuryEvent, History> | undefined {
  const deployment = deploymentOf(chainId);
  if (!deployment) return undefined;
  return made(histories, chainId, () => {
    const view = new HistoryView(deployment.orders);
    return new LiveStream(treasuryStream(deployment), meansOn(chainId), (reader) => view.of(reader), notify);
  });
}

/** Compares the orders of an account in the history with the contract's state, unless that was done lately. */
export async function proveOrders(chainId: number, account: Address, head: bigint): Promise<void> {
  const [deployment, history] = [deploymentOf(chainId), historyOn(chainId)];
  if (!deployment || !history) return;
  const proof = await import('./orders-proof').catch(() => undefined);
  await proof?.proveOrders(history.reader, deployment, account, head);
}

/** The approvals of an account for the Treasury and for orders with these tokens; undefined if it is not deployed. */
export function approvalsOf({
  chainId,
  account,
  tokens,
}: Owner): LiveStream<ApprovalEvent, Logs<ApprovalEvent>> | undefined {
  const deployment = deploymentOf(chainId);
  return deployment && approvals(chainId, approvalStream(deployment, account, tokens));
}

/** Streams of one kind on the nodes of the app, each created once however often it is requested. */
export function logsOf<E extends Logged>(): (
  chainId: number,
  stream: LogStream<E>,
) => LiveStream<E, Logs<E>> {
  const streams = new Map<string, LiveStream<E, Logs<E>>>();
  return (chainId, stream) =>
    made(streams, stream.name, () => {
      const list = new Joined<E>();
      const view = async ({ lists, state }: LogReader<E>): Promise<Logs<E>> => ({
        events: list.of(lists),
        state,
      });
      return new LiveStream(stream, meansOn(chainId), view, notify);
    });
}

function meansOn(chainId: number): LogReaderDeps {
  // Those that the visitor adds or removes too.
  const urls = () => pools.get(chainId)?.nodes.map(({ url }) => url) ?? [];
  return made(deps, chainId, () => ({
    ...{ nodes: new LogNodes(urls, chainId), store, tab },
    onReplaced: onReplacedChain,
  }));
}

/** The value of this key, created if it does not exist. */
function made<K, T>(map: Map<K, T>, key: K, make: () => T): T {
  const there = map.get(key);
  if (there !== undefined) return there;
  const fresh = make();
  map.set(key, fresh);
  return fresh;
}
