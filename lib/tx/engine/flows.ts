import { type Intent, kindOf, screenOf } from '@/lib/tx/kinds';
import type { FlowBinding } from '@/lib/tx/kinds/kind';
import type { Lock } from '@/lib/tx/store/locks';
import type { FlowStore } from '@/lib/tx/store/store';
import { type Flow, hasEnded, mayRelease, newFlowId } from './flow';
import { isLost, reduce } from './machine';
import type { ChainPort, Hash, WalletPort } from './ports';
import { restoreFlow } from './restore-flow';
import { run, waitsForUser } from './run';
import { Session } from './session';
import { noteStandingApproval } from './standing-approval';
import { watch } from './watch';

export type Ports = { chain: ChainPort; wallet: WalletPort };

/** How long another tab may take to release a flow. */
const OTHER_TAB_MS = 1_000;

/**
 * All flows of this tab: starts, stores and resumes them, and shows the newest. Each flow is run by one tab at a time,
 * which holds its lock; the other tabs show what that tab stores.
 */
export class Flows {
  /** Flows as this tab knows them. They stay visible whatever other tabs do with the stored copies. */
  private readonly own = new Map<string, Flow>();
  private readonly working = new Map<string, { session: Session; stop: AbortController }>();
  /** Dismissed by the user. */
  private readonly dismissed = new Set<string>();
  /** Which flow sent each known transaction, including flows that have since been removed. */
  private readonly senders = new Map<Hash, string>();
  private readonly listeners = new Set<() => void>();
  private known: readonly Flow[] = [];
  private newest: Flow | undefined;

  constructor(
    private readonly store: FlowStore,
    /** Undefined for a chain without a deployment, or one that is no longer supported. */
    private readonly portsOf: (chainId: number) => Ports | undefined,
    private readonly lock: Lock,
  ) {}

  /** The flow to show: the newest that the user has not dismissed. */
  get shown(): Flow | undefined {
    return this.newest;
  }

  /** Whether a flow that the user has not dismissed is in progress. No other flow can start then. */
  get isBusy(): boolean {
    return this.known.some((flow) => !this.isHidden(flow) && !hasEnded(flow));
  }

  /** All flows, stored or in this tab, oldest first. Includes dismissed flows that are still followed. */
  get all(): readonly Flow[] {
    return this.known;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resumes flows from earlier tabs without any wallet request. Call once, on load. */
  load(): void {
    for (const { id } of this.store.all()) void this.resumeStored(id);
    this.refresh();
  }

  /** Another tab stored this flow. Its copy is newer, unless this tab is running the flow. */
  changedElsewhere(id: string): void {
    const stored = this.store.get(id);
    const work = this.working.get(id);
    if (stored && !work) this.own.delete(id);
    if (stored?.released) work?.session.emit({ type: 'released' });
    this.refresh();
  }

  /** Starts a flow; does nothing while another is in progress. */
  start(intent: Intent, bound: FlowBinding): void {
    // Another tab may have started one that this tab has not been told of yet.
    this.refresh();
    if (this.isBusy) return;
    // A new flow dismisses the one that has ended.
    this.dismiss();
    const flow: Flow = {
      ...bound,
      id: newFlowId(),
      intent,
      screen: screenOf(intent),
      steps: [],
      status: 'preparing',
    };
    this.keep(flow);
    void this.lock(lockName(flow.id), undefined, () => this.work(flow, true));
  }

  /** Resumes a flow that waits for the user. One that waits for the wallet's account or chain resumes automatically. */
  resume(): void {
    const flow = this.newest;
    if (!flow || !(waitsForUser(flow) || flow.issue?.name === 'other-tab')) return;
    if (kindOf(flow.intent).isAtOnce) {
      // Such a flow never waits between steps. If it does, its stored copy was altered and must not be signed.
      this.dismiss();
      return;
    }
    const go = async () => {
      // The tab that held the lock may have carried it on meanwhile. Its steps must not be repeated.
      const now = this.store.get(flow.id) ?? flow;
      if (waitsForUser(now)) await this.work({ ...now, status: 'preparing', issue: undefined }, true);
      else this.changedElsewhere(flow.id);
    };
    this.lock(lockName(flow.id), AbortSignal.timeout(OTHER_TAB_MS), go).catch((error: unknown) => {
      if (!(error instanceof DOMException)) throw error;
      this.show({ ...flow, issue: { name: 'other-tab' } });
    });
  }

  /**
   * Dismisses the shown flow. A requested or sent transaction is still followed in the background. While it is unknown
   * whether the request was sent, the flow stays until it has gone unseen for long enough to start again.
   */
  dismiss(): void {
    const flow = this.newest;
    if (!flow) return;
    if (flow.status === 'unknown') {
      if (mayRelease(flow)) this.release(flow);
      return;
    }
    const work = this.working.get(flow.id);
    const isSent = (flow.status === 'pending' && !isLost(flow)) || flow.status === 'awaiting-signers';
    const isOtherTabs = !work && !hasEnded(flow) && flow.status !== 'halted';
    if (flow.status === 'wallet' && work) {
      const step = flow.steps.findIndex(({ state }) => state === 'wallet');
      work.session.emit({ type: 'lost', step, issue: { name: 'request-unclear', message: undefined } });
      work.session.emit({ type: 'released' });
    } else if (isSent || isOtherTabs) {
      this.dismissed.add(flow.id);
      if (work) work.session.isAttended = false;
      this.refresh();
    } else {
      this.dismissed.add(flow.id);
      work?.stop.abort();
      this.forget(flow.id);
    }
  }

  private release(flow: Flow): void {
    const work = this.working.get(flow.id);
    if (work) work.session.emit({ type: 'released' });
    else this.keep(reduce(flow, { type: 'released' }));
  }

  /** Follows a flow without any wallet request, once no other tab is running it. */
  private async resumeStored(id: string): Promise<void> {
    await this.lock(lockName(id), undefined, async () => {
      const stored = this.store.get(id);
      const flow = stored && restoreFlow(stored);
      if (flow) await this.work(flow, false);
      else this.forget(id);
    });
  }

  private async work(flow: Flow, isAttended: boolean): Promise<void> {
    const ports = this.portsOf(flow.chainId);
    if (!ports) {
      this.abandon(flow);
      return;
    }
    const stop = new AbortController();
    const isOthers = (hash: Hash) => (this.senders.get(hash) ?? flow.id) !== flow.id;
    const isOtherAsked = () => this.known.some(({ id, status }) => id !== flow.id && status === 'wallet');
    const keep = (next: Flow) => this.keep(next);
    const { chain, wallet } = ports;
    const session = new Session(flow, chain, wallet, stop.signal, isAttended, keep, isOthers, isOtherAsked);
    this.working.set(flow.id, { session, stop });
    this.keep(flow);
    try {
      do {
        await run(session);
        await noteStandingApproval(session);
      } while (await watch(session));
    } finally {
      this.working.delete(flow.id);
      if (this.isHidden(session.flow) && session.flow.status !== 'unknown') this.forget(flow.id);
    }
  }

  /** There is no chain to poll for the outcome, so the flow must not block new ones. */
  private abandon(flow: Flow): void {
    const step = flow.steps.findIndex(({ state }) => state === 'wallet');
    const issue = { name: 'request-unclear', message: undefined } as const;
    this.keep(reduce(reduce(flow, { type: 'lost', step, issue }), { type: 'released' }));
  }

  private keep(flow: Flow): boolean {
    this.own.set(flow.id, flow);
    const isKept = this.store.save(flow);
    this.refresh();
    return isKept;
  }

  private forget(id: string): void {
    this.own.delete(id);
    this.store.remove(id);
    this.refresh();
  }

  private refresh(): void {
    const stored = this.store.all().map((flow) => [flow.id, flow] as const);
    this.known = [...new Map([...stored, ...this.own]).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { id, steps } of this.known) {
      for (const { hash } of steps) if (hash && !this.senders.has(hash)) this.senders.set(hash, id);
    }
    this.show(this.known.findLast((flow) => !this.isHidden(flow)));
  }

  /** Dismissed, or released while it was unknown whether it was sent. */
  private isHidden({ id, released }: Flow): boolean {
    return this.dismissed.has(id) || released === true;
  }

  private show(flow: Flow | undefined): void {
    this.newest = flow;
    for (const listener of this.listeners) listener();
  }
}

const lockName = (id: string): string => `mars.flow.${id}`;
