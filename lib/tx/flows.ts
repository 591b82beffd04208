import { type Flow, hasEnded } from './flow';
import { type Intent, kindOf } from './kinds';
import type { Bound } from './kinds/kind';
import type { Lock } from './locks';
import { isLost } from './machine';
import type { ChainPort, WalletPort } from './ports';
import { reopen } from './reopen';
import { run, waitsForUser } from './run';
import { Session } from './session';
import type { FlowStore } from './store';
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
    if (!this.working.has(id) && this.store.get(id)) this.own.delete(id);
    this.refresh();
  }

  /** Begins; does nothing while another flow is under way. */
  start(intent: Intent, bound: Bound): void {
    if (this.newest && !hasEnded(this.newest)) return;
    // What has ended gives way to what begins.
    this.dismiss();
    // Sorts by time: base 36 keeps its length until the year 2059.
    const id = `${Date.now().toString(36)}-${crypto.randomUUID()}`;
    const { screen } = kindOf(intent);
    const flow: Flow = { ...bound, id, intent, screen, steps: [], status: 'preparing' };
    this.keep(flow);
    void this.lock(lockName(id), undefined, () => this.work(flow, true));
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

  /** Puts the shown flow away. One that was asked or sent is followed to its end all the same, out of sight. */
  dismiss(): void {
    const flow = this.newest;
    if (!flow) return;
    const work = this.working.get(flow.id);
    const isSent = (flow.status === 'pending' && !isLost(flow)) || flow.status === 'awaiting-signers';
    this.away.add(flow.id);
    if (isSent) {
      this.refresh();
    } else if (flow.status === 'wallet' && work) {
      const step = flow.steps.findIndex(({ state }) => state === 'wallet');
      work.session.emit({ type: 'lost', step, issue: { name: 'transaction-lost' } });
    } else {
      work?.stop.abort();
      this.forget(flow.id);
    }
  }

  /** Follows a flow without asking the wallet for anything, as soon as no other tab does. */
  private async takeUp(id: string): Promise<void> {
    await this.lock(lockName(id), undefined, async () => {
      const stored = this.store.get(id);
      const flow = stored && reopen(stored);
      if (flow) await this.work(flow, false);
      else this.forget(id);
    });
  }

  private async work(flow: Flow, isAttended: boolean): Promise<void> {
    const ports = this.portsOf(flow.chainId);
    if (!ports) return;
    const stop = new AbortController();
    const session = new Session(flow, ports.chain, ports.wallet, stop.signal, isAttended, (next) =>
      this.keep(next),
    );
    this.working.set(flow.id, { session, stop });
    this.keep(flow);
    try {
      do await run(session);
      while (await watch(session));
    } finally {
      this.working.delete(flow.id);
      if (this.away.has(flow.id)) this.forget(flow.id);
    }
  }

  private keep(flow: Flow): boolean {
    // The wallet answered after the user stopped waiting: that is to be seen.
    if (flow.status === 'pending' && this.own.get(flow.id)?.status === 'unknown') this.away.delete(flow.id);
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
    this.show(this.known.findLast(({ id }) => !this.away.has(id)));
  }

  private show(flow: Flow | undefined): void {
    this.newest = flow;
    for (const listener of this.listeners) listener();
  }
}

const lockName = (id: string): string => `mars.flow.${id}`;
