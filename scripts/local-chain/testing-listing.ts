import { type Address, encodeDeployData, encodeFunctionData, type Hex, parseUnits } from 'viem';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { artifact } from '@/contracts/deploy/artifacts';
import { feedRow, listingRow } from '@/contracts/deploy/rows';
import { devFeedAbi, devTokenAbi } from './abis';
import { MAKER } from './accounts';
import { create, mint } from './actions';
import { type Call, type LocalClient, transact } from './client';
import { SETTLED, WIDE_LIMITS } from './protocol';
import { govern, setParams } from './testing-governor';
import type { World } from './view';

/** An asset to list in addition to those of the local chain. */
export type NewAsset = {
  symbol: string;
  name: string;
  decimals: number;
  tier: 1 | 2 | 3 | 4;
  /** Dollars per token, with up to 18 decimals. */
  price: string;
  /** Tokens that the Treasury will hold; the maker mints with them. */
  held?: string;
  /** The feed returns 0 once the Treasury has what it will hold, and the governor has written the asset down to nothing. */
  worthless?: boolean;
};

type Listed = NewAsset & { token: Address; feed: Address };

const PRICE_DECIMALS = 18;
/** The maximum age of these feeds, in seconds: the most that the oracle allows, because nothing refreshes them. */
const HEARTBEAT = 48 * 3600;

/** See `testChain`. */
export async function listMore(world: World, assets: readonly NewAsset[]): Promise<void> {
  const listed = await createAll(world.client, assets);
  await govern(world, ...listed.flatMap((asset) => listingCalls(world, asset)));
  // The limits in force are shared by all volatile assets, and too low for the deposits.
  await setParams(world, WIDE_LIMITS);
  for (const asset of listed) await deposit(world, asset);
  // Until what the deposits used of their hourly limits is restored.
  await world.client.increaseTime({ seconds: 3600 });
  await setParams(world, SETTLED);
  const lost = listed.filter(({ worthless }) => worthless);
  if (lost.length > 0) await govern(world, ...lost.map((asset) => writingDown(world, asset)));
}

function writingDown({ deployment }: World, { token }: Listed) {
  const data = encodeFunctionData({ abi: priceOracleAbi, functionName: 'writeDown', args: [token, 0n] });
  return { to: deployment.oracle, data };
}

async function createAll(client: LocalClient, assets: readonly NewAsset[]): Promise<Listed[]> {
  const [tokens, feeds] = [
    await createContracts(client, assets.map(tokenCreation)),
    await createContracts(client, assets.map(feedCreation)),
  ];
  return assets.map((asset, index) => {
    const [token, feed] = [tokens[index], feeds[index]];
    if (!token || !feed) throw new Error(`${asset.symbol} was not created`);
    return { ...asset, token, feed };
  });
}

async function createContracts(client: LocalClient, creations: readonly Hex[]): Promise<Address[]> {
  const calls = creations.map((data) => ({ title: 'create a token or a feed', from: MAKER, data }));
  const receipts = await transact(client, calls);
  return receipts.flatMap(({ contractAddress }) => contractAddress ?? []);
}

function tokenCreation({ name, symbol, decimals }: NewAsset): Hex {
  const { bytecode } = artifact('PlainDevToken');
  return encodeDeployData({ abi: devTokenAbi, bytecode, args: [name, symbol, decimals] });
}

function feedCreation({ symbol, price }: NewAsset): Hex {
  const { bytecode } = artifact('DevFeed');
  const answer = parseUnits(price, PRICE_DECIMALS);
  return encodeDeployData({ abi: devFeedAbi, bytecode, args: [`${symbol} / USD`, PRICE_DECIMALS, answer] });
}

function listingCalls({ deployment }: World, { symbol, token, feed, tier, decimals }: Listed) {
  const range = { min: 1n, max: 2n ** 96n - 1n };
  const source = { source: feed, decimals: PRICE_DECIMALS, heartbeat: HEARTBEAT, ...range };
  const asset = { symbol, token, tier, decimals, cap: 10_000, deviation: tier === 1 ? 0 : 10, feed: source };
  return [
    {
      to: deployment.oracle,
      data: encodeFunctionData({ abi: priceOracleAbi, functionName: 'setFeed', args: [feedRow(asset)] }),
    },
    {
      to: deployment.treasury,
      data: encodeFunctionData({ abi: treasuryAbi, functionName: 'list', args: [listingRow(asset)] }),
    },
  ];
}

async function deposit({ client, deployment }: World, asset: Listed): Promise<void> {
  const { token, decimals, held, worthless } = asset;
  const { timestamp } = await client.getBlock();
  const at = { treasury: deployment.treasury, time: Number(timestamp) };
  const amount = parseUnits(held ?? '0', decimals);
  await transact(client, [
    ...(held ? [create(token, MAKER, amount), ...mint(at, MAKER, token, amount)] : []),
    ...(worthless ? [feedSaysNothing(asset, timestamp)] : []),
  ]);
}

function feedSaysNothing({ symbol, feed }: Listed, updatedAt: bigint): Call {
  const data = encodeFunctionData({ abi: devFeedAbi, functionName: 'set', args: [0n, updatedAt] });
  return { title: `set the feed of ${symbol}`, from: MAKER, to: feed, data };
}
