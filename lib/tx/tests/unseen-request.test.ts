import { maxUint256 } from 'viem';
import { describe, expect, test, vi } from 'vitest';
import { NoNodeError } from '@/lib/chain/rpc/transport';
import type { Flow } from '@/lib/tx/engine/flow';
import {
  failsThenSends,
  mintOf,
  refusal,
  STRANGER,
  setUpTestChain,
  start,
  tokens,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

/** A request that the wallet failed on but may have sent, without a trace on chain or in the mempool. */

const { browser, help, chain } = setUpTestChain();
const { approve, usdmOf } = tokens(help);
const mint = mintOf('WBTC', '0.01', 8);
const issueIs = (name: string) => (flow: Flow) => flow.issue?.name === name;

/** A tab that can start a mint without an approval. */
async function allowed() {
  await approve('WBTC', maxUint256);
  const each = browser();
  return { ...each, flows: each.tab(), before: await usdmOf(USER) };
}

/** A tab that requested that mint from its wallet, which failed and has sent nothing so far. */
async function unsent(code = -32603) {
  const each = await allowed();
  const late = failsThenSends(code);
  each.wallet.next(late.reaction);
  start(each.flows, mint);
  await untilStatus(each.flows, 'unknown');
  return { ...each, send: late.send };
}

describe('without any trace of it', () => {
  /** After enough polls, with nothing of the account's pending. */
  const unseen = async () => {
    const each = await unsent();
    await until(each.flows, issueIs('request-unseen'));
    return each;
  };

  test('the user may try again; a late transaction is followed, and neither is mistaken for the other', async () => {
    const { wallet, flows, send, before } = await unseen();
    flows.dismiss();
    expect(flows.shown).toBeUndefined();
    await help().warp(12);
    start(flows, mint);
    const second = await untilStatus(flows, 'confirmed');
    expect(wallet.asked).toHaveLength(2);
    flows.dismiss();
    expect(flows.all).toMatchObject([{ status: 'unknown' }]);
    await send();
    const first = await untilStatus(flows, 'confirmed');
    expect(first.id).not.toBe(second.id);
    expect(first.steps[0]?.hash).not.toBe(second.steps[0]?.hash);
    const [one = 0n, two = 0n] = [first.outcome?.usdmOut, second.outcome?.usdmOut];
    expect((await usdmOf(USER)) - before).toBe(one + two);
  });

  test('once the user has released it, it blocks nothing after a reload either', async () => {
    const { storage, flows } = await unseen();
    const [early, later] = [browser(), browser()];
    for (const [key, value] of storage.items) early.storage.setItem(key, value);
    flows.dismiss();
    for (const [key, value] of storage.items) later.storage.setItem(key, value);
    const undecided = early.tab();
    undecided.load();
    start(undecided, mint);
    expect(undecided.shown?.status).toBe('unknown');
    expect(early.wallet.asked).toEqual([]);
    const decided = later.tab();
    decided.load();
    expect(decided.shown).toBeUndefined();
    expect(decided.all).toHaveLength(1);
    start(decided, mint);
    await untilStatus(decided, 'confirmed');
  });

  test('releasing it in one tab applies to all tabs', async () => {
    const { tab, flows } = await unseen();
    const second = tab();
    second.load();
    const id = second.shown?.id ?? '';
    second.dismiss();
    expect(second.shown).toBeUndefined();
    flows.changedElsewhere(id);
    expect(flows.shown).toBeUndefined();
  });

  test('a pending transaction withdraws the choice', async () => {
    const { flows } = await unseen();
    await help().client.setAutomine(false);
    await help().client.sendTransaction({ account: USER, chain: null, to: STRANGER, value: 1n });
    await until(flows, issueIs('request-waiting'));
    flows.dismiss();
    expect(flows.shown?.status).toBe('unknown');
    // A different transaction was mined.
    await help().client.mine({ blocks: 1 });
    await until(flows, issueIs('request-unseen'));
  });

  test('once its deadline has passed, it ends, as it can’t succeed any more', async () => {
    const { flows, wallet } = await unsent();
    await help().warp(600 + 61);
    await help().refresh();
    const flow = await untilStatus(flows, 'refused');
    expect(flow.issue?.name).toBe('request-expired');
    start(flows, mint);
    await untilStatus(flows, 'confirmed');
    expect(wallet.asked).toHaveLength(2);
  });

  test('the account’s other transactions are checked before it is reported as expired', async () => {
    const { flows } = await unsent();
    await help().client.sendTransaction({ account: USER, chain: null, to: STRANGER, value: 1n });
    await help().warp(600 + 61);
    await help().refresh();
    expect((await untilStatus(flows, 'refused')).issue?.name).toBe('request-expired');
  });

  test.each([
    ['after the wallet has told its hash', 'mint'],
    ['before the wallet tells its hash', 'approval'],
  ])(
    'an approval that was given up does not take that of the mint started after it for its own, %s',
    async (_, slow) => {
      const { wallet, tab } = browser();
      let polls = 0;
      const head = () => {
        polls += 1;
        return chain().head();
      };
      const flows = tab({ head });
      wallet.next(refusal(-32603));
      start(flows, mint);
      await until(flows, issueIs('request-unseen'));
      flows.dismiss();
      /** For so long, the second approval stands. */
      const someTime = async () => {
        const then = polls;
        const isOver = () => polls > then + 5 || flows.all[0]?.status !== 'unknown';
        await vi.waitUntil(isOver, { timeout: 20_000 });
      };
      wallet.next(async (agree) => {
        const hash = await agree();
        if (slow === 'approval') await someTime();
        return hash;
      });
      wallet.next(async (agree) => {
        if (slow === 'mint') await someTime();
        return agree();
      });
      start(flows, mint);
      await untilStatus(flows, 'confirmed');
      flows.dismiss();
      expect(flows.shown).toBeUndefined();
      expect(flows.all).toMatchObject([{ status: 'unknown', released: true }]);
      expect(wallet.asked).toHaveLength(3);
    },
  );

  test('an approval has no deadline, so it never expires', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    wallet.next(refusal(-32603));
    start(flows, mint);
    await untilStatus(flows, 'unknown');
    await help().warp(86_400);
    const { issue } = await until(flows, issueIs('request-unseen'));
    expect(issue).toEqual({ name: 'request-unseen', expires: false });
  });
});

describe('a node that fails', () => {
  test('proves nothing: restored after a reload, its status is unknown', async () => {
    const { storage, send } = await unsent();
    const second = browser();
    for (const [key, value] of storage.items) {
      second.storage.setItem(key, value.replace('"status":"unknown"', '"status":"wallet"'));
    }
    let failing = true;
    const flows = second.tab({
      treasuryLogs: (...of) => (failing ? Promise.reject(new NoNodeError([])) : chain().treasuryLogs(...of)),
    });
    flows.load();
    await until(flows, ({ status }) => status !== 'wallet');
    expect(flows.shown?.status).toBe('unknown');
    failing = false;
    await send();
    await untilStatus(flows, 'confirmed');
  });

  test('an event whose transaction it does not return is a trace: the user is not told to start again', async () => {
    const { storage, send } = await unsent();
    const second = browser();
    for (const [key, value] of storage.items) second.storage.setItem(key, value);
    let reads = 0;
    let failing = true;
    const flows = second.tab({
      transaction: async (hash) => {
        reads += 1;
        return failing ? undefined : chain().transaction(hash);
      },
      transactionsOf: async (block) => (failing ? [] : chain().transactionsOf(block)),
    });
    flows.load();
    await send();
    await vi.waitUntil(() => reads > 30, { timeout: 20_000 });
    expect(flows.shown).toMatchObject({ status: 'unknown' });
    expect(flows.shown?.issue?.name).not.toBe('request-unseen');
    failing = false;
    await untilStatus(flows, 'confirmed');
  });
});
