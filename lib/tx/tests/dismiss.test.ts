import { maxUint256 } from 'viem';
import { describe, expect, test, vi } from 'vitest';
import {
  mintOf,
  refusal,
  setUpTestChain,
  start,
  tokens,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

const { browser, help, chain } = setUpTestChain();
const { approve } = tokens(help);
const mint = mintOf('WBTC', '0.01', 8);

describe('dismissing a flow', () => {
  test('while the wallet is silent: a transaction it sends later is still followed', async () => {
    await approve('WBTC', maxUint256);
    const { tab, wallet } = browser();
    const flows = tab();
    let answer = () => {};
    wallet.next((agree) => new Promise((done) => (answer = () => done(agree()))));
    start(flows, mint);
    await untilStatus(flows, 'wallet');
    flows.dismiss();
    expect(flows.shown).toBeUndefined();
    answer();
    await untilStatus(flows, 'confirmed');
  });

  test('while the wallet is silent, then starting another: both end', async () => {
    await approve('WBTC', maxUint256);
    const { tab, wallet, storage } = browser();
    const flows = tab();
    let refuse = () => {};
    wallet.next(
      () => new Promise((_, reject) => (refuse = () => reject(Object.assign(new Error(), { code: 4001 })))),
    );
    start(flows, mint);
    await untilStatus(flows, 'wallet');
    flows.dismiss();
    start(flows, mintOf('WBTC', '0.02', 8));
    await untilStatus(flows, 'confirmed');
    refuse();
    flows.dismiss();
    await vi.waitFor(() => expect(storage.length).toBe(0));
  });

  test('while it is pending: it is hidden, and removed once it has ended', async () => {
    await approve('WBTC', maxUint256);
    const { tab, storage } = browser();
    const flows = tab({ pollMs: 5 });
    await help().client.setAutomine(false);
    start(flows, mint);
    await untilStatus(flows, 'pending');
    flows.dismiss();
    expect(flows.shown).toBeUndefined();
    expect(flows.all).toMatchObject([{ status: 'pending', intent: mint }]);
    expect(storage.length).toBe(1);
    await help().client.mine({ blocks: 1 });
    await vi.waitFor(() => expect(flows.all).toEqual([]), 10_000);
    expect(storage.length).toBe(0);
  });

  test('after a refusal: it is removed', async () => {
    const { tab, wallet, storage } = browser();
    const flows = tab();
    wallet.next(refusal(4001));
    start(flows, mint);
    await untilStatus(flows, 'refused');
    expect(flows.all).toMatchObject([{ status: 'refused' }]);
    flows.dismiss();
    expect(flows.shown).toBeUndefined();
    expect(flows.all).toEqual([]);
    expect(storage.length).toBe(0);
  });
});

describe('storage', () => {
  test('that is full does not stop a mint, and the user is warned while it is pending', async () => {
    await approve('WBTC', maxUint256);
    const { tab, storage } = browser();
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const flows = tab();
    await help().client.setAutomine(false);
    start(flows, mint);
    await until(flows, ({ status, issue }) => status === 'pending' && issue?.name === 'storage-blocked');
    await help().client.mine({ blocks: 1 });
    expect((await untilStatus(flows, 'confirmed')).issue).toBeUndefined();
  });
});

describe('a proposal to other signers', () => {
  test('waits for them, and is settled by the Treasury’s event', async () => {
    await approve('WBTC', maxUint256);
    const { tab, wallet } = browser();
    const flows = tab({ isContract: async () => true });
    const proposal = `0x${'5a'.repeat(32)}` as const;
    wallet.next(async () => proposal);
    start(flows, mint);
    const waiting = await untilStatus(flows, 'awaiting-signers');
    expect(waiting.steps[0]?.hash).toBe(proposal);
    const [call] = waiting.steps[0]?.asked?.calls ?? [];
    const hash = await help().client.sendTransaction({
      account: USER,
      chain: null,
      to: call?.to,
      data: call?.data,
    });
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.steps[0]?.hash).toBe(hash);
    expect((await chain().receipt(hash))?.status).toBe('success');
  });
});
