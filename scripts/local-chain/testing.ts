/**
 * Actions of tests on a local chain: only what role holders, keepers and markets could also do, through the same contracts.
 * Nothing else happens on the chain (`startLocalChain({ live: false })`).
 */
import { type Address, encodeFunctionData, type Hex, parseUnits, zeroAddress } from 'viem';
import { treasuryAbi } from '@/abis/treasury';
import { readDeployment } from '@/contracts/deploy/files';
import { devFeedAbi } from './abis';
import { GUARDIAN, MAKER } from './accounts';
import { moveMarkets } from './actions';
import { FEED_DECIMALS } from './assets';
import { localClient, transact } from './client';
import { doubleOf } from './doubles';
import { keepSettling, settleNow } from './live';
import { currentAnswers, refreshMarkets } from './markets';
import { govern, setParams } from './testing-governor';
import { fillTier, setBalance, tokenOf } from './testing-holdings';
import { listMore, type NewAsset } from './testing-listing';
import type { State, World } from './view';

/** Milliseconds between two passes of a keeper. */
const KEEPER_PAUSE = 250;

type Sides = { mint?: boolean; redeem?: boolean };

/** The helpers for the local chain at `rpcUrl`, which may have another chain ID. */
export function testChain(rpcUrl: string, chainId = 31337) {
  const world: World = {
    client: localClient(rpcUrl),
    deployment: { ...readDeployment(31337), chainId },
  };
  return {
    ...world,
    /** Takes a snapshot of the chain. */
    snapshot: () => world.client.snapshot(),
    /** Reverts to a snapshot, with the current time and fresh prices. @returns a new snapshot of the same state */
    revert: (snapshot: Hex) => revert(world, snapshot),
    /** Mines a block with the current time in which no price is stale. */
    refresh: () => refreshMarkets(world.client),
    /** Lets time pass, so that feeds age. */
    warp: (seconds: number) => warp(world, seconds),
    /** Sets a feed, e.g. `('WETH', '3100.5')`, as if updated `age` seconds ago; '0' makes it invalid. */
    setFeed: (symbol: string, price: string, age = 0) => setFeed(world, symbol, price, age),
    /** Trades XMS to about `price` USDm and lets eight hours pass, in which both averages follow. */
    setXms: (price: string) => setXms(world, price),
    /** The guardian pauses minting or redemption of one asset or of all. */
    pause: (symbol: string | 'all', sides: Sides) => pause(world, symbol, sides),
    /** The governor resumes minting or redemption, after the governor delay. */
    unpause: (symbol: string | 'all', sides: Sides) =>
      govern(world, sidesCall('unpause', world, symbol, sides)),
    /** The governor changes parameters, after the governor delay. */
    setParams: (changes: Partial<State['params']>) => setParams(world, changes),
    /** The governor lists further assets, and the maker mints with the amounts that the Treasury will hold. */
    listMore: (assets: readonly NewAsset[]) => listMore(world, assets),
    /** Mints until the tier is full; lets time pass for hourly limits to be restored. */
    fillTier: (tier: number) => fillTier(world, tier),
    /** Settles and refunds every order that can be, as a keeper does. */
    settleOrders: () => settleNow(rpcUrl, world.deployment),
    /** Runs a keeper. @returns a function that stops it */
    keepSettling: (failed: (error: unknown) => void) =>
      keepSettling(rpcUrl, world.deployment, failed, KEEPER_PAUSE),
    /** Makes the account hold exactly `amount` (token units) of an asset, XMS or USDm. */
    setBalance: (symbol: string, account: Address, amount: bigint) =>
      setBalance(world, symbol, account, amount),
  };
}

async function revert({ client }: World, id: Hex): Promise<Hex> {
  await client.revert({ id });
  // Before the refresh below: with it, each test would leave a round in every feed for the next.
  const same = await client.snapshot();
  const { timestamp } = await client.getBlock();
  const present = BigInt(Math.floor(Date.now() / 1000));
  // A snapshot taken after a warp may be ahead of the wall clock, and block times cannot decrease.
  if (present > timestamp) await client.setNextBlockTimestamp({ timestamp: present });
  await refreshMarkets(client);
  return same;
}

async function warp({ client }: World, seconds: number): Promise<void> {
  await client.increaseTime({ seconds });
  await client.mine({ blocks: 1 });
}

async function setFeed({ client }: World, symbol: string, price: string, age: number): Promise<void> {
  const { timestamp } = await client.getBlock();
  const data = encodeFunctionData({
    abi: devFeedAbi,
    functionName: 'set',
    args: [parseUnits(price, FEED_DECIMALS), timestamp - BigInt(age)],
  });
  await transact(client, [
    { title: `set the feed of ${symbol}`, from: MAKER, to: doubleOf(symbol).feed, data },
  ]);
}

async function setXms(world: World, price: string): Promise<void> {
  const { client } = world;
  await transact(client, [moveMarkets(await currentAnswers(client), parseUnits(price, 18))]);
  // The long average is taken from the newest observation that is at least four hours old: the first of these, which is
  // after the trade, from the second on.
  for (const _ of ['older', 'newer']) {
    await warp(world, 4 * 3600);
    await refreshMarkets(client);
  }
}

async function pause(world: World, symbol: string, sides: Sides): Promise<void> {
  const call = sidesCall('pause', world, symbol, sides);
  await transact(world.client, [{ ...call, title: `pause ${symbol}`, from: GUARDIAN }]);
}

function sidesCall(name: 'pause' | 'unpause', { deployment }: World, symbol: string, sides: Sides) {
  const asset = symbol === 'all' ? zeroAddress : tokenOf(deployment, symbol);
  const args = [asset, sides.mint ?? false, sides.redeem ?? false] as const;
  return {
    to: deployment.treasury,
    data: encodeFunctionData({ abi: treasuryAbi, functionName: name, args }),
  };
}
