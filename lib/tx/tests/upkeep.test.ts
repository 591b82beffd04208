import { erc20Abi, parseEther } from 'viem';
import { describe, expect, test } from 'vitest';
import { priceOracleAbi } from '@/abis/price-oracle';
import { stakedXmsAbi } from '@/abis/staked-xms';
import { treasuryAbi } from '@/abis/treasury';
import { readUpkeep } from '@/lib/chain/upkeep/read-upkeep';
import type { CollectFeesIntent } from '@/lib/tx/kinds/collect-fees';
import type { StakeIntent } from '@/lib/tx/kinds/stake';
import type { UpkeepIntent } from '@/lib/tx/kinds/upkeep';
import { DEPLOYER, STEWARD } from '@/scripts/local-chain/accounts';
import { transfer } from '@/scripts/local-chain/actions';
import { transact } from '@/scripts/local-chain/client';
import {
  deployment,
  refusal,
  sendsThenFails,
  setUpTestChain,
  start,
  treasury,
  USER,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

const { browser, agreedAfterClosing, help, chain } = setUpTestChain();
const { oracle, stakedXms, feeCollector: collector, pair, xms, usdm } = deployment;
const HOUR = 3600;

const upkeep = (task: UpkeepIntent['task']): UpkeepIntent => ({
  ...({ kind: 'upkeep', task, xms } as const),
  contract: { observe: oracle, poke: treasury, reward: stakedXms }[task],
});
const fees: CollectFeesIntent = { kind: 'collect-fees', collector, stakedXms, xms, token: xms, pair };

const entries = async () =>
  (await help().client.readContract({ address: treasury, abi: treasuryAbi, functionName: 'records' }))[2];
const balanceOf = (token: `0x${string}`, owner: `0x${string}`) =>
  help().client.readContract({ address: token, abi: erc20Abi, functionName: 'balanceOf', args: [owner] });
const staked = { address: stakedXms, abi: stakedXmsAbi } as const;
const sharesOf = (owner: `0x${string}`) =>
  help().client.readContract({ ...staked, functionName: 'balanceOf', args: [owner] });

/** Starts an intent in a new browser. @returns its flows, and the requests to the wallet */
function started(intent: Parameters<typeof start>[1]) {
  const { tab, wallet } = browser();
  const flows = tab();
  start(flows, intent);
  return { flows, asked: wallet.asked };
}

describe('upkeep', () => {
  test('an observation is one transaction, proved by the oracle', async () => {
    await help().warp(200);
    const { flows, asked } = started(upkeep('observe'));
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.screen).toBe('upkeep');
    expect(asked).toHaveLength(1);
    const hash = flow.steps[0]?.hash ?? '0x';
    const { logs, to } = await help().client.getTransactionReceipt({ hash });
    expect(to?.toLowerCase()).toBe(oracle.toLowerCase());
    expect(logs).toHaveLength(1);
  });

  test('one that finds nothing due says that it was done, not that it failed', async () => {
    await help().refresh();
    const { flows } = started(upkeep('observe'));
    const flow = await untilStatus(flows, 'reverted');
    expect(flow.issue).toEqual({ name: 'upkeep-done-by-other' });
  });

  test('valuing the Treasury writes the journal and remembers prices', async () => {
    await help().warp(2 * HOUR);
    await help().refresh();
    const before = await entries();
    await untilStatus(started(upkeep('poke')).flows, 'confirmed');
    expect(await entries()).toBe(before + 1n);
    const [, time] = await help().client.readContract({
      ...{ address: oracle, abi: priceOracleAbi, functionName: 'lastGoodOf' },
      args: [deployment.assets[0]?.token ?? '0x'],
    });
    expect(time).toBe((await help().client.getBlock()).timestamp);
  });

  test('found after the tab was closed during the wallet request, it is settled by its own transaction', async () => {
    await help().warp(2 * HOUR);
    await help().refresh();
    const { flow, asked } = await agreedAfterClosing(upkeep('poke'));
    expect(flow.steps[0]?.hash).toBeDefined();
    expect(asked).toEqual([]);
  });

  test('the event of another account’s call proves nothing', async () => {
    await help().warp(2 * HOUR);
    await help().refresh();
    const { tab, wallet } = browser();
    const flows = tab();
    wallet.next(async () => {
      const call = { address: treasury, abi: treasuryAbi, functionName: 'poke' } as const;
      const hash = await help().client.writeContract({ ...call, account: STEWARD, chain: null });
      await help().client.waitForTransactionReceipt({ hash });
      return refusal(-32_603)();
    });
    start(flows, upkeep('poke'));
    const flow = await untilStatus(flows, 'unknown');
    expect(flow.outcome).toBeUndefined();
  });

  test('XMS sent to the staking contract is paid to stakers; without any, nothing is sent', async () => {
    const none = started(upkeep('reward'));
    expect((await untilStatus(none.flows, 'refused')).issue).toEqual({ name: 'upkeep-nothing' });
    expect(none.asked).toEqual([]);

    await transact(help().client, [transfer(xms, DEPLOYER, stakedXms, parseEther('3'))]);
    const flow = await untilStatus(started(upkeep('reward')).flows, 'confirmed');
    expect(flow.outcome).toEqual({ assetOut: parseEther('3') });
  });

  test('another contract than that of the deployment is not called', async () => {
    const { flows, asked } = started({ ...upkeep('observe'), contract: STEWARD });
    expect((await untilStatus(flows, 'refused')).issue).toEqual({ name: 'answer-invalid' });
    expect(asked).toEqual([]);
  });
});

describe('trading fees', () => {
  test('of a pair are collected and paid to stakers', async () => {
    const flow = await untilStatus(started(fees).flows, 'confirmed');
    expect(flow.outcome?.assetOut).toBeGreaterThan(0n);
  });

  test('are not asked of a pair that has none', async () => {
    const { pairs } = await readUpkeep(help().client, deployment, await chain().snapshot(USER));
    const idle = pairs.find(({ liquidity }) => liquidity === 0n);
    const { flows, asked } = started({ ...fees, token: idle?.token ?? xms, pair: idle?.pair });
    expect((await untilStatus(flows, 'refused')).issue).toEqual({ name: 'upkeep-nothing' });
    expect(asked).toEqual([]);
  });

  test('what waits is minted into USDm, which is sold for XMS', async () => {
    const dai = deployment.assets.find(({ symbol }) => symbol === 'DAI')?.token ?? '0x';
    await help().setBalance('DAI', collector, parseEther('50'));
    const { pair: _, ...rest } = fees;
    const flow = await untilStatus(started({ ...rest, token: dai }).flows, 'confirmed');
    expect(flow.outcome?.usdmOut).toBeGreaterThan(parseEther('49'));
    expect(flow.outcome?.assetOut).toBeGreaterThan(0n);
    expect(await balanceOf(dai, collector)).toBe(0n);
    expect(await balanceOf(xms, collector)).toBe(0n);
  });

  test('a second sale within ten minutes finds nothing to do, and says so', async () => {
    await help().setBalance('USDm', collector, parseEther('100'));
    const { pair: _, ...rest } = fees;
    const first = await untilStatus(started({ ...rest, token: usdm }).flows, 'confirmed');
    expect(first.outcome?.assetOut).toBeGreaterThan(0n);
    await help().setBalance('USDm', collector, (await balanceOf(usdm, collector)) + parseEther('100'));
    const again = await untilStatus(started({ ...rest, token: usdm }).flows, 'reverted');
    expect(again.issue).toEqual({ name: 'upkeep-done-by-other' });
  });
});

describe('staking', () => {
  const amount = parseEther('1000');
  const stake: StakeIntent = { kind: 'stake', stakedXms, xms, amount, receiver: USER };

  test('is an exact approval and a deposit, and unstaking pays all of it back', async () => {
    const had = await balanceOf(xms, USER);
    const flow = await untilStatus(started(stake).flows, 'confirmed');
    expect(flow.steps.map(({ kind }) => kind)).toEqual(['approve', 'stake']);
    expect(await balanceOf(xms, USER)).toBe(had - amount);
    const allowance = { address: xms, abi: erc20Abi, functionName: 'allowance' } as const;
    expect(await help().client.readContract({ ...allowance, args: [USER, stakedXms] })).toBe(0n);

    await help().warp(HOUR);
    const shares = await sharesOf(USER);
    const out = { kind: 'unstake', stakedXms, xms, shares, amount, receiver: USER } as const;
    const back = await untilStatus(started(out).flows, 'confirmed');
    expect(back.steps.map(({ kind }) => kind)).toEqual(['unstake']);
    expect(await sharesOf(USER)).toBe(0n);
    // It has earned a part of the fees in an hour.
    expect(back.outcome?.assetOut).toBeGreaterThan(amount);
    expect(await balanceOf(xms, USER)).toBe(had - amount + (back.outcome?.assetOut ?? 0n));
  });

  test('is one request where the wallet batches', async () => {
    const { tab, wallet } = browser();
    wallet.capabilities = { '0x7a69': { atomic: { status: 'supported' } } };
    const flows = tab();
    wallet.next(refusal(4001));
    start(flows, stake);
    const flow = await untilStatus(flows, 'refused');
    expect(flow.steps.map(({ kind }) => kind)).toEqual(['batch']);
    expect(wallet.asked.map(({ method }) => method)).toEqual(['wallet_sendCalls']);
  });

  test('of more than the account has is refused before anything is asked', async () => {
    const { flows, asked } = started({ ...stake, amount: parseEther('900000000') });
    expect((await untilStatus(flows, 'refused')).issue?.name).toBe('balance');
    expect(asked).toEqual([]);
  });

  test('is found by its event when the wallet fails after sending', async () => {
    const { tab, wallet } = browser();
    const flows = tab();
    wallet.next((agree) => agree());
    wallet.next(sendsThenFails(-32_603));
    start(flows, stake);
    await untilStatus(flows, 'confirmed');
    expect(await sharesOf(USER)).toBeGreaterThan(0n);
  });

  test('unstaking more shares than there are is refused', async () => {
    const shares = parseEther('1000000');
    const { flows, asked } = started({
      ...{ kind: 'unstake', stakedXms, xms, shares, amount: 1n, receiver: USER },
    });
    expect((await untilStatus(flows, 'refused')).issue).toEqual({ name: 'stake-changed' });
    expect(asked).toEqual([]);
  });
});
