import { maxUint256 } from 'viem';
import { describe, expect, test } from 'vitest';
import {
  mintOf,
  STRANGER,
  setUpTestChain,
  start,
  tokens,
  treasury,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

const { browser, help, chain } = setUpTestChain();
const { allowanceOf, approve, usdmOf } = tokens(help);
const mint = mintOf('WBTC', '0.01', 8);

/** A browser whose first tab was closed when its flow reached this status. Only its storage is left. */
async function closedAt(wanted: 'wallet' | 'pending', intent = mint) {
  const first = browser();
  // Requests from a closed tab never get a response.
  const life = { isOver: false };
  const alive = <T>(ask: () => Promise<T>): Promise<T> => (life.isOver ? never() : ask());
  const tab = first.tab({
    receipt: (hash) => alive(() => chain().receipt(hash)),
    allowance: (...args) => alive(() => chain().allowance(...args)),
    snapshot: (account) => alive(() => chain().snapshot(account)),
  });
  if (wanted === 'wallet') first.wallet.next(never);
  else await help().client.setAutomine(false);
  start(tab, intent);
  await untilStatus(tab, wanted);
  life.isOver = true;
  const second = browser();
  for (const [key, value] of first.storage.items) second.storage.setItem(key, value);
  return { ...second, closed: first };
}

const never = () => new Promise<never>(() => {});

describe('closed while a transaction is pending', () => {
  test('it is followed to its end, without any wallet request', async () => {
    await approve('WBTC', maxUint256);
    const { tab, wallet } = await closedAt('pending');
    const flows = tab();
    flows.load();
    expect(flows.shown?.status).toBe('pending');
    await help().client.mine({ blocks: 1 });
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.outcome?.usdmOut).toBeGreaterThan(0n);
    expect(wallet.asked).toEqual([]);
  });

  test('mined meanwhile, it is confirmed at once', async () => {
    await approve('WBTC', maxUint256);
    const { tab } = await closedAt('pending');
    await help().client.mine({ blocks: 3 });
    const flows = tab();
    flows.load();
    await untilStatus(flows, 'confirmed');
  });

  test('after the approval, the first of two steps, it waits until the user continues', async () => {
    const { tab, wallet } = await closedAt('pending');
    await help().client.mine({ blocks: 1 });
    await help().client.setAutomine(true);
    const flows = tab();
    flows.load();
    const flow = await untilStatus(flows, 'halted');
    expect(flow.issue).toBeUndefined();
    expect(wallet.asked).toEqual([]);
    flows.resume();
    await untilStatus(flows, 'confirmed');
    expect(wallet.asked).toHaveLength(1);
  });

  test('found by a tab with another account, it is still followed', async () => {
    await approve('WBTC', maxUint256);
    const { tab, wallet } = await closedAt('pending');
    wallet.switchTo({ account: STRANGER });
    const flows = tab();
    flows.load();
    await help().client.mine({ blocks: 1 });
    await untilStatus(flows, 'confirmed');
  });
});

describe('closed during a wallet request', () => {
  test('nothing is requested again, and its status is unknown', async () => {
    await approve('WBTC', maxUint256);
    const { tab, wallet } = await closedAt('wallet');
    const flows = tab();
    flows.load();
    const flow = await untilStatus(flows, 'unknown');
    expect(flow.issue?.name).toBe('request-unclear');
    expect(wallet.asked).toEqual([]);
  });

  test('an earlier mint of the same amount is not mistaken for it', async () => {
    await approve('WBTC', maxUint256);
    const before = browser().tab();
    start(before, mint);
    await untilStatus(before, 'confirmed');
    const { tab } = await closedAt('wallet');
    const flows = tab();
    flows.load();
    await until(flows, ({ status }) => status === 'unknown' || status === 'confirmed');
    expect(flows.shown?.status).toBe('unknown');
  });

  test('sent after all, it is confirmed by the Treasury’s event', async () => {
    await approve('WBTC', maxUint256);
    const { tab, closed } = await closedAt('wallet');
    const flows = tab();
    flows.load();
    await untilStatus(flows, 'unknown');
    const [request] = closed.wallet.asked;
    const [transaction] = Array.isArray(request?.params) ? request.params : [];
    const before = await usdmOf(USER);
    await help().client.sendTransaction({ account: USER, chain: null, to: treasury, data: transaction.data });
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.outcome?.usdmOut).toBe((await usdmOf(USER)) - before);
    expect(flow.steps[0]?.hash).toBeDefined();
  });

  test('an approval sent after all shows in the allowance, and the user can continue', async () => {
    const { tab } = await closedAt('wallet');
    await approve('WBTC', 1_000_000n);
    const flows = tab();
    flows.load();
    await untilStatus(flows, 'halted');
    flows.resume();
    await untilStatus(flows, 'confirmed');
    expect(await allowanceOf('WBTC')).toBe(0n);
  });

  test('a requested signature is discarded', async () => {
    const { tab } = await closedAt('wallet', mintOf('USDC', '10', 6));
    const flows = tab();
    flows.load();
    await until(flows, ({ status }) => status === 'refused');
  });
});

describe('two tabs', () => {
  test('show the same flow, and only one of them runs it', async () => {
    const { tab, wallet } = browser();
    const [first, second] = [tab(), tab()];
    let answer = () => {};
    wallet.next((agree) => new Promise((done) => (answer = () => done(agree()))));
    start(first, mint);
    await untilStatus(first, 'wallet');
    second.load();
    expect(second.shown?.status).toBe('wallet');
    start(second, mint);
    answer();
    await untilStatus(first, 'confirmed');
    // One request each for the approval and the mint.
    expect(wallet.asked).toHaveLength(2);
    second.changedElsewhere(first.shown?.id ?? '');
    expect(second.shown?.status).toBe('confirmed');
  });

  test('when the user continues in both, one reports that the other is running the flow', async () => {
    const { tab, wallet } = await closedAt('pending');
    await help().client.mine({ blocks: 1 });
    await help().client.setAutomine(true);
    const [first, second] = [tab(), tab()];
    first.load();
    await untilStatus(first, 'halted');
    second.load();
    await untilStatus(second, 'halted');
    wallet.next(never);
    first.resume();
    await untilStatus(first, 'wallet');
    second.resume();
    expect((await until(second, ({ issue }) => issue !== undefined)).issue?.name).toBe('other-tab');
    expect(first.shown?.status).toBe('wallet');
    expect(wallet.asked).toHaveLength(1);
  });

  test('a second tab that has not been told of the first one’s transaction starts none', async () => {
    await approve('WBTC', maxUint256);
    const { tab, wallet } = browser();
    const [first, second] = [tab(), tab()];
    second.load();
    wallet.next(never);
    start(first, mint);
    await untilStatus(first, 'wallet');
    start(second, mint);
    expect(second.shown?.id).toBe(first.shown?.id);
    expect(wallet.asked).toHaveLength(1);
  });

  test('a tab that continues after the other has finished repeats nothing', async () => {
    const { tab, wallet } = await closedAt('pending');
    await help().client.mine({ blocks: 1 });
    await help().client.setAutomine(true);
    const [first, second] = [tab(), tab()];
    first.load();
    await untilStatus(first, 'halted');
    second.load();
    await untilStatus(second, 'halted');
    first.resume();
    second.resume();
    await untilStatus(first, 'confirmed');
    // If the first tab took longer than the second one waits, its end is told as to any other tab.
    second.changedElsewhere(first.shown?.id ?? '');
    await untilStatus(second, 'confirmed');
    expect(wallet.asked).toHaveLength(1);
  });
});
