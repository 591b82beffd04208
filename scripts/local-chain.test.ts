import { createClient, http, parseUnits } from 'viem';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { readDeployment } from '@/contracts/deploy/files';
import { readSnapshot } from '@/lib/chain/snapshot/snapshot';
import { usesOf } from '@/lib/chain/snapshot/venue-details';
import { limits } from '@/lib/domain/model/types';
import { grantState } from '@/lib/domain/uses/uses';
import { startLocalChain } from './local-chain';
import { devFeedAbi } from './local-chain/abis';
import { ACCOUNTS, WALLET } from './local-chain/accounts';
import { localClient } from './local-chain/client';
import { doubleOf } from './local-chain/doubles';
import { testChain } from './local-chain/testing';
import { balanceOf, stateAt } from './local-chain/view';

// Read before anything is seeded, because seeding rewrites the file if addresses have changed.
const committed = readDeployment(31337);

// Seeding a chain first takes a while, especially while other work is running.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let help: ReturnType<typeof testChain>;

beforeAll(async () => {
  chain = await startLocalChain({ live: false });
  help = testChain(chain.rpcUrl);
});
afterAll(() => chain?.stop());

const treasury = { address: committed.treasury, abi: treasuryAbi } as const;
const now = async () => Number((await help.client.getBlock()).timestamp);
const state = async () => stateAt(help, await now());
const idle = () =>
  Promise.all(
    committed.assets.map(({ token }) =>
      help.client.readContract({ ...treasury, functionName: 'idle', args: [token] }),
    ),
  );
const tokenOf = (symbol: string) => committed.assets.find((asset) => asset.symbol === symbol)?.token ?? '0x';

async function mintLimit(symbol: string) {
  const args = [tokenOf(symbol)] as const;
  const [max, limit] = await help.client.readContract({ ...treasury, functionName: 'maxMint', args });
  return { max, limit: limits[limit] };
}

/** Runs `work`, then undoes its effects. */
async function withRevert(work: () => Promise<void>) {
  const before = await help.snapshot();
  await work();
  await help.revert(before);
}

test('the Treasury is realistic: about $100M over all tiers, backed, tier 3 nearly full', async () => {
  const { value, supply, treasuryUsdm, supplyCap, tierValues, assets } = await state();
  const percent = (part: bigint, whole: bigint) => Number((part * 10_000n) / whole) / 100;
  expect(percent(value, 10n ** 26n)).toBeGreaterThan(95);
  expect(percent(value, 10n ** 26n)).toBeLessThan(112);
  // Above 105 %, so that grants are possible.
  expect(percent(value, supply - treasuryUsdm)).toBeGreaterThan(105);
  expect(percent(value, supply - treasuryUsdm)).toBeLessThan(112);
  expect(percent(supplyCap, supply)).toBeGreaterThan(115);
  expect(percent(supplyCap, supply)).toBeLessThan(130);
  expect(percent(tierValues[2], value)).toBeGreaterThan(29);
  expect(percent(tierValues[2], value)).toBeLessThan(30);
  // The depth of its pair lets little XMS in per hour.
  expect(tierValues.every((tier) => tier > 0n)).toBe(true);
  expect(assets.length).toBeGreaterThanOrEqual(11);
  expect(assets.every(({ held }) => held > 0n)).toBe(true);
  expect(new Set(assets.map(({ decimals }) => decimals))).toEqual(new Set([6, 8, 18]));
});

test('its assets are deployed in every venue, and its grants are in three states', async () => {
  const { venues, timestamp, assets } = await readSnapshot(
    createClient({ transport: http(chain.rpcUrl) }),
    committed,
    undefined,
  );
  const uses = usesOf({ venues });
  expect(uses.pools.filter(({ actualUsdm }) => actualUsdm > 0n)).toHaveLength(2);
  expect(uses.vaults.filter(({ held, principal }) => held > principal)).toHaveLength(3);
  expect(uses.ballots.map(({ held, votes }) => held > 0n && votes === held)).toEqual([true]);
  expect(uses.pools.every(({ first, depositedAsset }) => first > 0n && depositedAsset > 0n)).toBe(true);
  // One of them was harvested.
  expect(uses.vaults.some(({ withdrawn }) => withdrawn > 0n)).toBe(true);
  expect(uses.votes.newest.map(({ reason }) => reason !== '')).toEqual([true]);
  expect(uses.grants.map((grant) => grantState(grant, timestamp))).toEqual(['waiting', 'revoked', 'vesting']);
  expect(assets.some(({ inLiquidity }) => inLiquidity > 0n)).toBe(true);
  expect(assets.some(({ inYield }) => inYield > 0n)).toBe(true);
  expect(assets.some(({ inVoting }) => inVoting > 0n)).toBe(true);
});

test('its history has 90 days of mints and redemptions by many accounts, and ends now', async () => {
  const read = (eventName: 'Minted' | 'Redeemed' | 'RedeemedProRata') =>
    help.client.getContractEvents({ ...treasury, eventName, fromBlock: 0n, strict: true });
  const [minted, redeemed, proRata] = [
    await read('Minted'),
    await read('Redeemed'),
    await read('RedeemedProRata'),
  ];
  expect(minted.length + redeemed.length + proRata.length).toBeGreaterThan(300);
  expect(proRata.length).toBeGreaterThan(5);
  expect(new Set(minted.map(({ args }) => args.sender)).size).toBeGreaterThanOrEqual(12);

  const at = async (blockNumber: bigint | undefined) =>
    (await help.client.getBlock({ blockNumber })).timestamp;
  const span = (await at(minted.at(-1)?.blockNumber)) - (await at(minted[0]?.blockNumber));
  expect(Number(span) / 86_400).toBeGreaterThanOrEqual(89);
  expect(Math.abs((await now()) - Date.now() / 1000)).toBeLessThan(60);
});

test('the local wallet holds every asset, USDm it has minted, and 10,000 native coins', async () => {
  const held = await Promise.all(committed.assets.map(({ token }) => balanceOf(help, token, WALLET)));
  expect(held.every((balance) => balance > 0n)).toBe(true);
  expect(await balanceOf(help, committed.usdm, WALLET)).toBeGreaterThan(parseUnits('1000', 18));
  expect(await help.client.getBalance({ address: WALLET })).toBe(parseUnits('10000', 18));
});

test('a chain that is reverted again and again is always as it was, but for one report of each feed', async () => {
  const source = doubleOf('WETH').feed;
  const round = async () => {
    const data = { address: source, abi: devFeedAbi, functionName: 'latestRoundData' } as const;
    return (await help.client.readContract(data))[0];
  };
  const before = await round();
  let snapshot = await help.snapshot();
  for (const _ of ['once', 'twice', 'and again']) snapshot = await help.revert(snapshot);
  expect(await round()).toBe(before + 1n);
});

test('a second chain with the same requested port has the same addresses on another port', async () => {
  const second = await startLocalChain({ live: false, port: chain.port });
  const client = localClient(second.rpcUrl);
  const listed = await client.readContract({ ...treasury, functionName: 'assets' });
  const accounts = await client.getAddresses();
  await second.stop();
  expect(second.port).not.toBe(chain.port);
  expect(listed.map(({ token }) => token)).toEqual(committed.assets.map(({ token }) => token));
  expect(accounts).toEqual(ACCOUNTS);
  // Seeding did not have to rewrite the file.
  expect(readDeployment(31337)).toEqual(committed);
});

test('without a launch, the same addresses hold nothing and there is no USDm', async () => {
  const empty = await startLocalChain({ live: false, seed: 'empty' });
  const world = { client: localClient(empty.rpcUrl), deployment: committed };
  const { timestamp } = await world.client.getBlock();
  const { value, supply, supplyCap, assets } = await stateAt(world, Number(timestamp));
  await empty.stop();
  expect({ value, supply }).toEqual({ value: 0n, supply: 0n });
  expect(supplyCap, 'the first to come can mint').toBeGreaterThan(0n);
  expect(assets.map(({ token }) => token)).toEqual(committed.assets.map(({ token }) => token));
  expect(readDeployment(31337)).toEqual(committed);
});

test('tests can pause assets, move prices, fill tiers and set balances, and undo all of it', async () => {
  const [before, idleBefore] = [await state(), await idle()];
  await withRevert(async () => {
    await help.pause('USDC', { mint: true });
    expect(await mintLimit('USDC')).toEqual({ max: 0n, limit: 'paused' });
    await help.unpause('USDC', { mint: true });
    expect((await mintLimit('USDC')).max).toBeGreaterThan(0n);

    await help.setFeed('WBTC', '0');
    expect(await mintLimit('WBTC')).toEqual({ max: 0n, limit: 'feed' });
    // Without a price it would count for less by the hour, and the other tiers' shares would rise above their caps.
    await help.setFeed('WBTC', '104180');
    await help.warp(3 * 3600);
    expect(await mintLimit('WETH')).toEqual({ max: 0n, limit: 'feed' });
    await help.refresh();
    expect((await mintLimit('WETH')).max).toBeGreaterThan(0n);

    await help.fillTier(3);
    expect(await mintLimit('WETH')).toEqual({ max: 0n, limit: 'tier-cap' });
    await help.setXms('0.2');
    expect(await mintLimit('USDC')).toEqual({ max: 0n, limit: 'supply-cap' });
    await help.setParams({ supportRatio: 12_500 });
    expect((await mintLimit('USDC')).max).toBeGreaterThan(0n);

    for (const symbol of ['USDT', 'XMS', 'USDm']) {
      await help.setBalance(symbol, WALLET, 123n);
      const token = symbol === 'USDm' ? committed.usdm : tokenOf(symbol);
      expect(await balanceOf(help, token, WALLET)).toBe(123n);
    }
  });
  const after = await state();
  expect(after.params).toEqual(before.params);
  expect(after.supply).toBe(before.supply);
  // Deposits in vaults have grown in the meantime.
  expect(await idle()).toEqual(idleBefore);
  expect(Math.abs((await now()) - Date.now() / 1000)).toBeLessThan(60);
});
