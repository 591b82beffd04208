import { inspect } from 'node:util';
import { createClient, erc20Abi, type Hex, parseUnits } from 'viem';
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { parseDeployment } from '@/contracts/deploy/deployment';
import file from '@/lib/chain/deployments/31337.json';
import { newJudge } from '@/lib/chain/rpc/judge';
import { localChain } from '@/lib/chain/rpc/local-chain';
import { NodePool, poolTransport } from '@/lib/chain/rpc/transport';
import type { Address } from '@/lib/domain/model/types';
import { chainPort } from '@/lib/tx/chain/chain-port';
import type { Flow } from '@/lib/tx/engine/flow';
import { Flows } from '@/lib/tx/engine/flows';
import type { ChainPort, WalletPort, WalletRequest } from '@/lib/tx/engine/ports';
import type { Intent } from '@/lib/tx/kinds';
import type { Lock } from '@/lib/tx/store/locks';
import { NoPermits } from '@/lib/tx/store/no-permits';
import { FlowStore } from '@/lib/tx/store/store';
import { MemoryStorage } from '@/lib/tx/store/test-storage';
import { startLocalChain } from '@/scripts/local-chain';
import { testChain } from '@/scripts/local-chain/testing';

/** The account of the local wallet, which holds some of every asset. */
export const USER: Address = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
export const STRANGER: Address = '0x1234567890123456789012345678901234567890';

export const deployment = parseDeployment(file);
export const { treasury } = deployment;

/** The address of a token on the local chain. @throws if it is not listed */
export function tokenOf(symbol: string): Address {
  const asset = deployment.assets.find((each) => each.symbol === symbol);
  if (!asset) throw new Error(`No ${symbol}`);
  return asset.token;
}

type Reaction = (agree: () => Promise<unknown>, request: WalletRequest) => Promise<unknown>;

/** A wallet with one of the node's accounts; it approves every request unless a reaction is queued. */
export class TestWallet implements WalletPort {
  account: Address | undefined = USER;
  chainId: number | undefined = 31337;
  /** The requests to sign or send, in order. */
  readonly asked: WalletRequest[] = [];
  /** Its responses to requests for its capabilities and for the status of a batch; the latter may be found when asked. */
  capabilities: unknown = null;
  status: unknown = null;
  private readonly reactions: Reaction[] = [];
  private readonly listeners = new Set<() => void>();

  readonly noPermits: NoPermits;

  constructor(
    private readonly node: (request: WalletRequest) => Promise<unknown>,
    storage = new MemoryStorage(),
  ) {
    this.noPermits = new NoPermits(storage);
  }

  current() {
    return { account: this.account, chainId: this.chainId };
  }

  onChange(listener: () => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Queues a reaction to the next request. */
  next(reaction: Reaction) {
    this.reactions.push(reaction);
  }

  switchTo(change: { account?: Address | undefined; chainId?: number }) {
    Object.assign(this, change);
    for (const listener of this.listeners) listener();
  }

  async request(request: WalletRequest): Promise<unknown> {
    if (request.method === 'wallet_getCapabilities') return this.capabilities;
    if (request.method === 'wallet_getCallsStatus')
      return typeof this.status === 'function' ? this.status() : this.status;
    this.asked.push(request);
    const agree = () => this.node(request);
    const reaction = this.reactions.shift();
    return reaction ? reaction(agree, request) : agree();
  }
}

/** One lock for all tabs of a test. */
function testLock(): Lock {
  const held = new Map<string, Promise<void>>();
  return async (name, signal, work) => {
    const turn = held.get(name) ?? Promise.resolve();
    let release = () => {};
    const over = new Promise<void>((resolve) => {
      release = resolve;
    });
    // Whoever asks next waits for this turn, even while it has not begun.
    held.set(
      name,
      turn.then(() => over),
    );
    const late = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
    try {
      await (signal ? Promise.race([turn, late]) : turn);
      await work();
    } finally {
      release();
    }
  };
}

/** A flow's access to the chain through these nodes, polled as fast as tests do. */
export function portOf(pool: NodePool): ChainPort {
  pool.judge = newJudge();
  const client = createClient({ chain: localChain, transport: poolTransport(pool) });
  return { ...chainPort(client, deployment, 'ETH', pool), pollMs: 10 };
}

/**
 * Shared setup for tests of the engine: a chain, and browser tabs on it.
 * @param keeps whether the chain goes on from test to test; by default it is reset before each
 */
export function setUpTestChain(keeps = false) {
  let stop = async () => {};
  let rpcUrl = '';
  let help: ReturnType<typeof testChain>;
  let chain: ChainPort;
  let snapshot: Hex | undefined;
  let pool: NodePool;

  beforeAll(async () => {
    const anvil = await startLocalChain({ live: false, seed: 'full' });
    ({ stop, rpcUrl } = anvil);
    help = testChain(anvil.rpcUrl);
    pool = new NodePool([anvil.rpcUrl], 31337);
    chain = portOf(pool);
  }, 180_000);
  afterAll(() => stop());
  beforeEach(async () => {
    await help.client.setAutomine(true);
    if (snapshot && !keeps) await help.client.revert({ id: snapshot });
    await help.refresh();
    snapshot = await help.client.snapshot();
  });

  /** A browser with its storage, its wallet and a function that opens tabs. */
  const browser = () => {
    const storage = new MemoryStorage();
    const wallet = new TestWallet((request) => pool.request(request), storage);
    const lock = testLock();
    const tab = (change: Partial<ChainPort> = {}) =>
      new Flows(new FlowStore(storage), () => ({ chain: { ...chain, ...change }, wallet }), lock);
    return { wallet, storage, tab };
  };
  /** The flow found by a second tab after the first was closed during the wallet's request, which the user then approved. */
  const agreedAfterClosing = async (intent: Intent, account = USER) => {
    const first = browser();
    first.wallet.account = account;
    const flows = first.tab();
    const asked = new Promise<() => Promise<unknown>>((resolve) => {
      first.wallet.next((agree) => {
        resolve(agree);
        return new Promise(() => {});
      });
    });
    start(flows, intent, account);
    const agree = await asked;
    await untilStatus(flows, 'wallet');
    const second = browser();
    second.wallet.account = account;
    for (const [key, value] of first.storage.items) second.storage.setItem(key, value);
    await agree();
    const found = second.tab();
    found.load();
    return { flow: await untilStatus(found, 'confirmed'), asked: second.wallet.asked };
  };
  return { browser, agreedAfterClosing, help: () => help, chain: () => chain, rpcUrl: () => rpcUrl };
}

const BOUND = { chainId: 31337, treasury };
const LIMIT_MS = 20_000;

vi.setConfig({ testTimeout: 30_000 });

/** Starts an intent of the user, or of another account of the node. */
export const start = (flows: Flows, intent: Intent, account = USER) =>
  flows.start(intent, { ...BOUND, account });

/** Resolves to the shown flow once `wanted` is true for it. Rejects after `limitMs`. */
export function until(flows: Flows, wanted: (flow: Flow) => boolean, limitMs = LIMIT_MS): Promise<Flow> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(
      () => reject(new Error(`Still ${flows.shown?.status}: ${inspect(flows.shown?.issue)}`)),
      limitMs,
    );
    const look = () => {
      const flow = flows.shown;
      if (!flow || !wanted(flow)) return;
      clearTimeout(tooLate);
      unsubscribe();
      resolve(flow);
    };
    const unsubscribe = flows.subscribe(look);
    look();
  });
}

/** Resolves to the shown flow once it has this status. */
export const untilStatus = (flows: Flows, status: Flow['status']) =>
  until(flows, (flow) => flow.status === status);

/** A mint with an asset of the local chain, with an exact approval and the lowest possible minimum, to the user. */
export const mintOf = (symbol: string, amount: string, decimals: number, change: object = {}): Intent => ({
  kind: 'mint',
  asset: tokenOf(symbol),
  amountIn: parseUnits(amount, decimals),
  minUsdmOut: 1n,
  receiver: USER,
  deadlineSeconds: 600,
  approval: 'exact',
  ...change,
});

/** Token reads and approvals that bypass the engine. */
export function tokens(help: () => ReturnType<typeof testChain>) {
  const at = (address: Address) => ({ address, abi: erc20Abi }) as const;
  return {
    usdmOf: (owner: Address) =>
      help().client.readContract({ ...at(deployment.usdm), functionName: 'balanceOf', args: [owner] }),
    allowanceOf: (symbol: string, spender = treasury) =>
      help().client.readContract({
        ...at(tokenOf(symbol)),
        functionName: 'allowance',
        args: [USER, spender],
      }),
    /** Approves from the account itself, and waits until it is mined. */
    approve: async (symbol: string, amount: bigint, spender = treasury) => {
      const hash = await help().client.writeContract({
        ...at(tokenOf(symbol)),
        account: USER,
        chain: null,
        functionName: 'approve',
        args: [spender, amount],
      });
      // The node responds before it has mined the transaction.
      await help().client.waitForTransactionReceipt({ hash });
      return hash;
    },
  };
}

/** A wallet that fails with this code. */
export const refusal = (code: number) => () => Promise.reject(Object.assign(new Error('x'), { code }));

/** A wallet that does what was requested, then fails with this code. */
export const sendsThenFails = (code: number) => async (agree: () => Promise<unknown>) => {
  await agree();
  return refusal(code)();
};

/** A wallet that fails with this code, and does what was requested only when `send` is called. */
export function failsThenSends(code: number) {
  let send = async (): Promise<unknown> => {
    throw new Error('Nothing was asked');
  };
  const reaction = (agree: () => Promise<unknown>) => {
    send = agree;
    return refusal(code)();
  };
  return { reaction, send: () => send() };
}
