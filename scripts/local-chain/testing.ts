/**
 * What tests do to a local chain: only what role holders, keepers and markets could do too, through the same contracts.
 * The chain stands still (`startLocalChain({ live: false })`), so a test is alone with it.
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
import { currentAnswers, refreshMarkets } from './markets';
import { govern } from './testing-governor';
import { fillTier, setBalance, tokenOf } from './testing-holdings';
import { listMore, type NewAsset } from './testing-listing';
import type { State, World } from './view';

type Sides = { mint?: boolean; redeem?: boolean };

/** The helpers for the local chain at `rpcUrl`. */
export function testChain(rpcUrl: string) {
  const world: World = { client: localClient(rpcUrl), deployment: readDeployment(31337) };
  return {
    ...world,
    /** Remembers the chain as it is. */
    snapshot: () => world.client.snapshot(),
    /** Goes back to a snapshot, with the clock at the present and fresh prices. @returns the snapshot, anew */
    revert: (snapshot: Hex) => revert(world, snapshot),
    /** Makes a block of the present in which no price is stale. */
    refresh: () => refreshMarkets(world.client),
    /** Lets time pass; feeds age. */
    warp: (seconds: number) => warp(world, seconds),
    /** Sets a feed, e.g. `('WETH', '3100.5')`, as if updated `age` seconds ago; '0' makes it invalid. */
    setFeed: (symbol: string, price: string, age = 0) => setFeed(world, symbol, price, age),
    /** Trades XMS to about `price` USDm and waits until the average has followed. */
    setXms: (price: string) => setXms(world, price),
    /** The guardian pauses sides of an asset, or of all. */
    pause: (symbol: string | 'all', sides: Sides) => pause(world, symbol, sides),
    /** The governor resumes sides; takes the governor's delay. */
    unpause: (symbol: string | 'all', sides: Sides) =>
      govern(world, sidesCall('unpause', world, symbol, sides)),
    /** The governor changes parameters; takes the governor's delay. */
    setParams: (changes: Partial<State['params']>) => setParams(world, changes),
    /** The governor lists further assets, of which the maker mints what the Treasury is to hold. */
    listMore: (assets: readonly NewAsset[]) => listMore(world, assets),
    /** Mints until the tier accepts nothing more; waits for flow limits to refill. */
    fillTier: (tier: number) => fillTier(world, tier),
    /** Makes the account hold exactly `amount` (token units) of an asset, XMS or USDm. */
    setBalance: (symbol: string, account: Address, amount: bigint) =>
      setBalance(world, symbol, account, amount),
  };
}

async function revert({ client }: World, id: Hex): Promise<Hex> {
  await client.revert({ id });
  const { timestamp } = await client.getBlock();
  const present = BigInt(Math.floor(Date.now() / 1000));
  // A snapshot taken after a warp may be ahead of the wall clock; time does not run backwards.
  if (present > timestamp) await client.setNextBlockTimestamp({ timestamp: present });
  await refreshMarkets(client);
  return client.snapshot();
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
  // An observation is due with the trade: else the average would reach back to before it, by up to three minutes.
  await warp(world, 200);
  await transact(client, [moveMarkets(await currentAnswers(client), parseUnits(price, 18))]);
  // The average is taken from the newest observation that is three minutes old.
  await warp(world, 200);
  await refreshMarkets(client);
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

async function setParams(world: World, changes: Partial<State['params']>): Promise<void> {
  const { client, deployment } = world;
  const at = { address: deployment.treasury, abi: treasuryAbi } as const;
  const { params } = await client.readContract({ ...at, functionName: 'state' });
  const data = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'setParams',
    args: [{ ...params, ...changes }],
  });
  await govern(world, { to: deployment.treasury, data });
}
