import type { SignedPermit } from '@/lib/chain/calls/calls';
import { NoNodeError } from '@/lib/chain/rpc/transport';
import { sameAddress } from '@/lib/domain/model/address';
import type { Snapshot } from '@/lib/domain/model/types';
import { kindOf, snapshotForIntent } from '@/lib/tx/kinds';
import { RefusedError, StoppedError } from './errors';
import type { Flow, Step } from './flow';
import { type FlowEvent, reduce } from './machine';
import type { ChainPort, Hash, WalletPort } from './ports';
import { whenTabVisible } from './tab-visibility';

/** One flow while this tab works on it. */
export class Session {
  /** Signed in this tab; never stored. */
  permit: SignedPermit | undefined;
  /** The newest block whose logs were searched for the step under way. */
  searchedTo: bigint | undefined;
  /** The account's next nonce that was not looked at for the step under way. */
  nextNonce: number | undefined;
  /** The wallet has a question of this flow and has not answered it. */
  isAsking = false;

  constructor(
    private current: Flow,
    readonly chain: ChainPort,
    readonly wallet: WalletPort,
    readonly signal: AbortSignal,
    /** The user waits for it; false for what was found after a reload or put away, which is followed and asks for nothing. */
    public isAttended: boolean,
    /** Stores and shows the flow; false when it will not outlive the tab. */
    private readonly changed: (flow: Flow) => boolean,
    /** Another flow is known to have sent this transaction: it proves nothing of this one. */
    readonly isOthers: (hash: Hash) => boolean = () => false,
  ) {}

  get flow(): Flow {
    return this.current;
  }

  /** Everything that happens goes through here: reduced, then handed on to be stored and shown. Says what is not kept. */
  emit(event: FlowEvent): void {
    const next = reduce(this.current, event);
    if (next === this.current) return;
    if (event.type === 'asked') this.searchedTo = this.nextNonce = undefined;
    if (event.type === 'released') this.isAttended = false;
    this.current = next;
    const isKept = this.changed(next);
    if (!isKept && next.issue === undefined)
      this.emit({ type: 'warned', issue: { name: 'storage-blocked' } });
  }

  /**
   * Ends the flow, unsent, for what was thrown.
   * @throws {unknown} what has no better name is a fault of ours: it ends the flow, and is not swallowed
   */
  refuse(error: unknown): void {
    if (error instanceof StoppedError) return;
    const step = this.current.steps.findIndex(({ state }) => state === 'wallet');
    if (error instanceof RefusedError) this.emit({ type: 'refused', issue: error.issue });
    else if (error instanceof NoNodeError) this.emit({ type: 'refused', issue: { name: 'nodes-down' } });
    else if (step < 0) this.emit({ type: 'refused', issue: { name: 'answer-invalid' } });
    else this.emit({ type: 'lost', step, issue: { name: 'request-unclear', message: undefined } });
    if (!(error instanceof RefusedError || error instanceof NoNodeError)) throw error;
  }

  /**
   * The newest block's snapshot, as the intent sees it.
   * @throws {RefusedError} when it is of another Treasury, gateway, grants' or role holders' contract (a local chain started afresh)
   */
  async readSnapshot(): Promise<Snapshot> {
    const { account, treasury, intent } = this.flow;
    const snapshot = await this.chain.snapshot(account);
    const kind = kindOf(intent);
    const isOurs =
      sameAddress(snapshot.treasury, treasury) && (kind.isOurs?.(intent, this.chain, snapshot) ?? true);
    if (!isOurs) throw new RefusedError({ name: 'answer-invalid' });
    return snapshotForIntent(intent, snapshot);
  }

  step(index: number): Step {
    const step = this.current.steps[index];
    if (!step) throw new Error(`No step ${index}`);
    return step;
  }

  /** Longer in a tab that nobody looks at. @throws {StoppedError} when the session is given up meanwhile */
  async sleep(ms: number): Promise<void> {
    await this.orStopped(new Promise((done) => setTimeout(done, ms)).then(whenTabVisible));
  }

  /** The promise, or `StoppedError` as soon as the session is given up. */
  orStopped<T>(promise: Promise<T>): Promise<T> {
    if (this.signal.aborted) return Promise.reject(new StoppedError());
    return new Promise((resolve, reject) => {
      const stop = () => reject(new StoppedError());
      this.signal.addEventListener('abort', stop, { once: true });
      promise.then(resolve, reject).finally(() => this.signal.removeEventListener('abort', stop));
    });
  }
}
