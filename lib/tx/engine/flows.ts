import { type Intent, kindOf } from '@/lib/tx/kinds';
import type { FlowBinding } from '@/lib/tx/kinds/kind';
import type { Lock } from '@/lib/tx/store/locks';
import type { FlowStore } from '@/lib/tx/store/store';
import { type Flow, hasEnded, mayRelease, newFlowId } from './flow';
import { isLost, reduce } from './machine';
import type { ChainPort, Hash, WalletPort } from './ports';
import { restoreFlow } from './restore-flow';
import { run, waitsForUser } from './run';
import { Session } from './session';
import { watch } from './watch';

export type Ports = { chain: ChainPort; wallet: WalletPort };

/** As long as this another tab may need to let go of a flow. */
const OTHER_TAB_MS = 1_000;

/**
 * All flows of this tab: begins them, keeps them, takes up what it finds, and shows the newest. Each is worked on by
 * one tab at a time, which holds its lock; the others show what that tab writes down.
 */
export class Flows {
  /** As this tab knows them: they stay in sight whatever other tabs do with the stored copies. */
  private readonly own = new Map<string, Flow>();
  private readonly working = new Map<string, { session: Session; stop: AbortController }>();
  /** Put away by the user. */
  private readonly away = new Set<string>();
  /** The flow of each transaction that is known to be of one; also of flows that are gone. */
  private readonly senders = new Map<Hash, string>();
  private readonly listeners = new Set<() => void>();
  private known: readonly Flow[] = [];
  private newest: Flow | undefined;

  constructor(
    private readonly store: FlowStore,
    /** Undefined for a chain where nothing is deployed (any more). */
    private readonly portsOf: (chainId: number) => Ports | undefined,
    private readonly lock: Lock,
  ) {}

  /** The flow to show: the newest one that the user has not put away. */
  get shown(): Flow | undefined {
    return this.newest;
  }

  /** A flow is under way that the user has not put away: nothing else is begun. */
  get isBusy(): boolean {
    return this.known.some((flow) => !this.isHidden(flow) && !hasEnded(flow));
  }

  /** All flows that are stored or of this tab, in the order they were begun; also those put away and still followed. */
  get all(): readonly Flow[] {
    return this.known;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes up what earlier tabs have left, asking the wallet for nothing. Once, on load. */
  load(): void {
    for (const { id } of this.store.all()) void this.takeUp(id);
    this.refresh();
  }

  /** Another tab has written: its word is the newer one, unless this tab is at work on the flow. */
  changedElsewhere(id: string): void {
    const stored = this.store.get(id);
    const work = this.working.get(id);
    if (stored && !work) this.own.delete(id);
    if (stored?.released) work?.session.emit({ type: 'released' });
    this.refresh();
  }

  /** Begins; does nothing while another flow is under way. */
  start(intent: Intent, bound: FlowBinding): void {
    if (this.isBusy) return;
    // What has ended gives way to what begins.
    this.dismiss();
    const { screen } = kindOf(intent);
    const flow: Flow = { ...bound, id: newFlowId(), intent, screen, steps: [], status: 'preparing' };
    this.keep(flow);
    void this.lock(lockName(flow.id), undefined, () => this.work(flow, true));
  }

  /** Goes on with a flow that waits for the user; one that waits for the wallet goes on by itself. */
  resume(): void {
    const flow = this.newest;
    if (!flow || !(waitsForUser(flow) || flow.issue?.name === 'other-tab')) return;
    if (kindOf(flow.intent).isAtOnce) {
      // It never waits between steps: one that does was altered where it is stored, and is not to be signed.
      this.dismiss();
      return;
    }
    const resumed: Flow = { ...flow, status: 'preparing', issue: undefined };
    this.lock(lockName(flow.id), AbortSignal.timeout(OTHER_TAB_MS), () => this.work(resumed, true)).catch(
      (error: unknown) => {
        if (!(error instanceof DOMException)) throw error;
        this.show({ ...flow, issue: { name: 'other-tab' } });
      },
    );
  }

  /**
   * Puts the shown flow away. One that was asked or sent is followed to its end all the same, out of sight. Where it is not
   * clear whether it was sent it stays, until so long nothing was seen of it that the user may begin again.
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
      this.away.add(flow.id);
      if (work) work.session.isAttended = false;
      this.refresh();
    } else {
      this.away.add(flow.id);
      work?.stop.abort();
      this.forget(flow.id);
    }
  }

  private release(flow: Flow): void {
    const work = this.working.get(flow.id);
    if (work) work.session.emit({ type: 'released' });
    else this.keep(reduce(flow, { type: 'released' }));
  }

  /** Follows a flow without asking the wallet for anything, as soon as no other tab does. */
  private async takeUp(id: string): Promise<void> {
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
      this.giveUp(flow);
      return;
    }
    const stop = new AbortController();
    const isOthers = (hash: Hash) => (this.senders.get(hash) ?? flow.id) !== flow.id;
    const keep = (next: Flow) => this.keep(next);
    const session = new Session(flow, ports.chain, ports.wallet, stop.signal, isAttended, keep, isOthers);
    this.working.set(flow.id, { session, stop });
    this.keep(flow);
    try {
      do await run(session);
      while (await watch(session));
    } finally {
      this.working.delete(flow.id);
      if (this.isHidden(session.flow) && session.flow.status !== 'unknown') this.forget(flow.id);
    }
  }

  /** Nobody can look what became of it: it is not to stand in the way. */
  private giveUp(flow: Flow): void {
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

  /** Put away, or released while it was unclear whether it was sent. */
  private isHidden({ id, released }: Flow): boolean {
    return this.away.has(id) || released === true;
  }

  private show(flow: Flow | undefined): void {
    this.newest = flow;
    for (const listener of this.listeners) listener();
  }
}

const lockName = (id: string): string => `mars.flow.${id}`;
