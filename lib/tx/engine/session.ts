import { tab } from '@/lib/chain/browser/tab-visibility';
import type { SignedPermit } from '@/lib/chain/calls/calls';
import { NoNodeError } from '@/lib/chain/rpc/transport';
import { sameAddress } from '@/lib/domain/model/address';
import type { Snapshot } from '@/lib/domain/model/types';
import { kindOf, snapshotForIntent } from '@/lib/tx/kinds';
import { guard } from '@/lib/tx/wallet/guard';
import { RefusedError, StoppedError } from './errors';
import type { Flow, Step } from './flow';
import { type FlowEvent, reduce } from './machine';
import type { ChainPort, Hash, Receipt, WalletPort, WalletRequest } from './ports';

/** One flow while this tab runs it. */
export class Session {
  /** Signed in this tab; never stored. */
  permit: SignedPermit | undefined;
  /** The newest block whose logs were searched for the current step. */
  searchedTo: bigint | undefined;
  /** Whether the last poll saw the allowance that the current step is to set. */
  hasAllowance = false;
  /** The account's next nonce that was not checked for the current step. */
  nextNonce: number | undefined;
  /** The block that the last receipt was from. */
  minedIn: Pick<Receipt, 'blockNumber' | 'blockHash'> | undefined;
  /** A wallet request of this flow is open. */
  isAsking = false;
  /** The wallet, behind the guard: the flow has no other way to it. */
  readonly wallet: WalletPort;

  constructor(
    private current: Flow,
    readonly chain: ChainPort,
    wallet: WalletPort,
    readonly signal: AbortSignal,
    /**
     * The user is waiting for it. False for a restored or dismissed flow, which is followed without wallet requests.
     */
    public isAttended: boolean,
    /** Stores and shows the flow; returns false when it will not outlive the tab. */
    private readonly changed: (flow: Flow) => boolean,
    /** Whether another flow is known to have sent this transaction, which then proves nothing about this one. */
    readonly isOthers: (hash: Hash) => boolean = () => false,
    /** Whether the wallet has been asked for another flow, so that a new transaction may be that one's. */
    readonly isOtherAsked: () => boolean = () => false,
  ) {
    this.wallet = {
      current: () => wallet.current(),
      onChange: (listener) => wallet.onChange(listener),
      request: guard((asked: WalletRequest) => wallet.request(asked), current),
      noPermits: wallet.noPermits,
    };
  }

  get flow(): Flow {
    return this.current;
  }

  /**
   * The only way to change the flow: reduces the event, then stores and shows the result. Warns when it cannot be
   * stored.
   */
  emit(event: FlowEvent): void {
    const next = reduce(this.current, event);
    if (next === this.current) return;
    if (event.type === 'asked') {
      this.searchedTo = this.nextNonce = undefined;
      this.hasAllowance = false;
    }
    if (event.type === 'released') this.isAttended = false;
    this.current = next;
    const isKept = this.changed(next);
    if (!isKept && next.issue === undefined)
      this.emit({ type: 'warned', issue: { name: 'storage-blocked' } });
  }

  /**
   * Ends the flow, with nothing sent, for an error.
   * @throws {unknown} any error that is not an expected one: it is a bug of ours, so the flow ends and the error is
   * rethrown
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
   * @throws {RefusedError} when the contracts are not the flow's (a local chain that was restarted)
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

  /** Waits longer while the tab is hidden. @throws {StoppedError} when the session is stopped meanwhile */
  async sleep(ms: number): Promise<void> {
    await this.orStopped(new Promise((done) => setTimeout(done, ms)).then(() => tab.whenVisible()));
  }

  /** The promise, rejected with `StoppedError` as soon as the session is stopped. */
  orStopped<T>(promise: Promise<T>): Promise<T> {
    if (this.signal.aborted) return Promise.reject(new StoppedError());
    return new Promise((resolve, reject) => {
      const stop = () => reject(new StoppedError());
      this.signal.addEventListener('abort', stop, { once: true });
      promise.then(resolve, reject).finally(() => this.signal.removeEventListener('abort', stop));
    });
  }
}
