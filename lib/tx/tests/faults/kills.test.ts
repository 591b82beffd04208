import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Flows } from '@/lib/tx/engine/flows';
import type { ChainPort, WalletPort, WalletRequest } from '@/lib/tx/engine/ports';
import type { Intent } from '@/lib/tx/kinds';
import { NoPermits } from '@/lib/tx/store/no-permits';
import { FlowStore } from '@/lib/tx/store/store';
import { MemoryStorage } from '@/lib/tx/store/test-storage';
import { ACCOUNT, TREASURY } from '@/lib/tx/tests/test-flow';
import { FakeChain, STAKED, XMS } from './test-chain';

/**
 * A thousand random lives of a transaction of two steps: the wallet lies, tabs are closed at any moment, blocks come when they
 * want. Nothing is lost, nothing is sent twice, no success is claimed that did not happen, and nothing that was sent is denied.
 */

const RUNS = 1_000;
const STAKE: Intent = { kind: 'stake', stakedXms: STAKED, xms: XMS, amount: 5n, receiver: ACCOUNT };

/** What the wallet does with a request. `later`: it fails, and sends when the life's step `late` comes. */
const REACTIONS = ['agrees', 'declines', 'sends, then fails', 'later', 'fails', 'loses the answer'] as const;
const STEPS = ['start', 'kill', 'dismiss', 'resume', 'mine', 'wait', 'late', 'wait long'] as const;

type Reaction = (typeof REACTIONS)[number];

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test(`${RUNS} random lives with kills`, { timeout: 300_000 }, async () => {
  const life = fc.tuple(
    fc.array(fc.constantFrom(...STEPS), { minLength: 4, maxLength: 14 }),
    fc.array(fc.constantFrom(...REACTIONS), { minLength: 6, maxLength: 6 }),
  );
  await fc.assert(
    fc.asyncProperty(life, async ([steps, reactions]) => live(steps, reactions)),
    { numRuns: RUNS, seed: 13 },
  );
});

/** A request to the wallet: by which flow, and whether it was, or may still be, sent. */
type Ask = { flow: string; isStake: boolean; fate: 'declined' | 'sent' | 'open' | 'never' };

type World = { asks: Ask[]; late: (() => void)[]; left: Reaction[]; wrong: string[] };

async function live(steps: readonly (typeof STEPS)[number][], reactions: readonly Reaction[]): Promise<void> {
  const chain = new FakeChain();
  const storage = new MemoryStorage();
  const world: World = { asks: [], late: [], left: [...reactions], wrong: [] };
  /** The engine catches what its wallet and its listeners throw, so what is wrong is collected. */
  const must = (isRight: boolean, wrong: string) => isRight || world.wrong.push(wrong);
  const confirmed = new Set<string>();
  const accepted = new Set<string>();

  const openTab = () => {
    const life = { isOver: false };
    const alive = <T>(work: () => Promise<T>) => (life.isOver ? new Promise<T>(() => {}) : work());
    const flows: Flows = new Flows(
      new FlowStore(unlessOver(storage, life)),
      () => ({ chain: portOf(chain, alive), wallet: walletOf(() => flows) }),
      async (_name, _signal, work) => work(),
    );
    flows.subscribe(() => {
      if (!life.isOver) check(flows);
    });
    flows.load();
    return { flows, life };
  };

  const walletOf = (tab: () => Flows): WalletPort => ({
    current: () => ({ account: ACCOUNT, chainId: 31337 }),
    onChange: () => () => {},
    noPermits: new NoPermits(storage),
    request: (request) => answer(tab(), request),
  });

  const answer = async (tab: Flows, { method, params }: WalletRequest): Promise<unknown> => {
    if (method !== 'eth_sendTransaction') throw Object.assign(new Error(), { code: 4200 });
    const [{ to, data }] = Array.isArray(params) ? params : [];
    const flow = tab.all.findLast(({ status }) => status === 'wallet')?.id ?? '';
    const ask: Ask = { flow, isStake: to === STAKED, fate: 'never' };
    // Nothing sent twice: every earlier stake is over, or the user has taken the risk.
    const before = world.asks.filter(({ isStake }) => isStake && ask.isStake);
    for (const { fate, flow: earlier } of before) {
      const isOver = fate === 'declined' || confirmed.has(earlier) || accepted.has(earlier);
      must(isOver, 'a stake was asked for again');
    }
    world.asks.push(ask);
    const send = () => {
      ask.fate = 'sent';
      return chain.send({ to, data });
    };
    const reaction = world.left.shift() ?? 'agrees';
    if (reaction === 'agrees') return send();
    if (reaction === 'sends, then fails') send();
    if (reaction === 'declines') {
      ask.fate = 'declined';
      throw Object.assign(new Error('x'), { code: 4001 });
    }
    if (reaction === 'loses the answer') {
      send();
      return new Promise(() => {});
    }
    if (reaction === 'later') {
      ask.fate = 'open';
      world.late.push(send);
    }
    throw Object.assign(new Error('Request timed out'), { code: -32603 });
  };

  const check = ({ all }: Flows) => {
    for (const { id, status, issue } of all) {
      if (status === 'confirmed') confirmed.add(id);
      const last = world.asks.findLast(({ flow }) => flow === id);
      const isDenied = status === 'refused' && /declined|refused/.test(issue?.name ?? '');
      must(!isDenied || last?.fate === 'declined', 'sent, but denied');
    }
    must(confirmed.size <= chain.stakes, 'a false success');
  };

  let tab = openTab();
  const kill = () => {
    tab.life.isOver = true;
    tab = openTab();
  };
  const dismiss = () => {
    const shown = tab.flows.shown;
    tab.flows.dismiss();
    if (shown && tab.flows.shown?.id !== shown.id) accepted.add(shown.id);
  };
  for (const step of steps) {
    if (step === 'start') tab.flows.start(STAKE, { account: ACCOUNT, chainId: 31337, treasury: TREASURY });
    if (step === 'kill') kill();
    if (step === 'dismiss') dismiss();
    if (step === 'resume') tab.flows.resume();
    if (step === 'mine') chain.mine();
    if (step === 'late') world.late.shift()?.();
    await vi.advanceTimersByTimeAsync(step === 'wait long' ? 70_000 : step === 'wait' ? 5_000 : 10);
  }
  // In the end everything is sent that ever will be, and a last visit finds all of it.
  for (const send of world.late) send();
  chain.mine();
  kill();
  await vi.advanceTimersByTimeAsync(120_000);
  const open = tab.flows.all.filter(({ status }) => status !== 'halted' && status !== 'confirmed');
  const unsent = world.asks.filter(({ fate }) => fate === 'never').length;
  must(confirmed.size === chain.stakes, 'a stake was lost');
  must(open.length <= unsent, 'a flow that was sent has not ended');
  expect(world.wrong).toEqual([]);
  tab.life.isOver = true;
}

function unlessOver(storage: MemoryStorage, life: { isOver: boolean }): MemoryStorage {
  const own = new MemoryStorage();
  Object.defineProperty(own, 'items', { value: storage.items });
  own.setItem = (key, value) => void (life.isOver || storage.items.set(key, value));
  own.removeItem = (key) => void (life.isOver || storage.items.delete(key));
  return own;
}

/** The chain as a tab reads it, which no longer gets any response once it is closed. */
function portOf(chain: FakeChain, alive: <T>(work: () => Promise<T>) => Promise<T>): ChainPort {
  const port = chain.port();
  return {
    ...port,
    snapshot: (...of) => alive(() => port.snapshot(...of)),
    simulate: (...of) => alive(() => port.simulate(...of)),
    estimate: (...of) => alive(() => port.estimate(...of)),
    allowance: (...of) => alive(() => port.allowance(...of)),
    transaction: (...of) => alive(() => port.transaction(...of)),
    receipt: (...of) => alive(() => port.receipt(...of)),
    nonce: (...of) => alive(() => port.nonce(...of)),
    head: () => alive(() => port.head()),
    anchor: (...of) => alive(() => port.anchor(...of)),
    proofLogs: (...of) => alive(() => port.proofLogs(...of)),
    isContract: (...of) => alive(() => port.isContract(...of)),
    checksSignatures: (...of) => alive(() => port.checksSignatures(...of)),
  };
}
