import { type Address, isAddressEqual } from 'viem';
import type { Deployment } from '@/contracts/deploy/deployment';
import { DEPLOYER, MAKER, WHALES } from './accounts';
import { create, mint, transfer } from './actions';
import { transact } from './client';
import { DOUBLES } from './doubles';
import { refreshMarkets } from './markets';
import { balanceOf, maxMintAt, stateAt, type World } from './view';

const HOUR = 3600;
/** More hours than filling any tier takes. */
const MAX_HOURS = 60;

/** @throws if the local chain has no token with this symbol */
export function tokenOf({ assets, usdm }: Deployment, symbol: string): Address {
  if (symbol === 'USDm') return usdm;
  const asset = assets.find((one) => one.symbol === symbol);
  if (!asset) throw new Error(`No local token is called ${symbol}`);
  return asset.token;
}

const isDouble = (token: Address) => DOUBLES.some(({ address }) => isAddressEqual(address, token));

/** See `testChain`. */
export async function setBalance(
  world: World,
  symbol: string,
  account: Address,
  amount: bigint,
): Promise<void> {
  const { client, deployment } = world;
  const token = tokenOf(deployment, symbol);
  const missing = amount - (await balanceOf(world, token, account));
  if (missing < 0n) {
    await client.impersonateAccount({ address: account });
    await transact(client, [transfer(token, account, MAKER, -missing)]);
    await client.stopImpersonatingAccount({ address: account });
  } else if (isDouble(token)) {
    await transact(client, [{ ...create(token, account, missing), from: MAKER }]);
  } else if (missing > 0n) {
    const holder = symbol === 'XMS' ? DEPLOYER : await richest(world, token);
    await transact(client, [transfer(token, holder, account, missing)]);
  }
}

/** The large holder with the largest balance of `token`. */
async function richest(world: World, token: Address): Promise<Address> {
  const holders = await Promise.all(
    WHALES.map(async (address) => ({ address, balance: await balanceOf(world, token, address) })),
  );
  const [first] = holders.sort((a, b) => (a.balance < b.balance ? 1 : -1));
  if (!first) throw new Error('No large holders');
  return first.address;
}

/** See `testChain`. @throws if another limit, such as the supply cap, is reached before the tier is full */
export async function fillTier(world: World, tier: number): Promise<void> {
  const { client, deployment } = world;
  for (let hour = 0; hour < MAX_HOURS; hour += 1) {
    const { assets } = await stateAt(world, await now(world));
    for (const { token } of assets.filter((asset) => asset.tier === tier)) {
      const time = await now(world);
      const amount = await maxMintAt(world, token, time);
      if (amount === 0n) continue;
      const source = isDouble(token)
        ? create(token, MAKER, amount)
        : transfer(token, DEPLOYER, MAKER, amount);
      await transact(client, [source]);
      await transact(client, mint({ treasury: deployment.treasury, time }, MAKER, token, amount));
    }
    // Checked immediately, because vault deposits grow with time and create a little headroom again.
    if (await isFull(world, tier)) return;
    await client.increaseTime({ seconds: HOUR });
    await refreshMarkets(client);
  }
  throw new Error(`Tier ${tier} can't be filled`);
}

/** Whether the headroom is below the minimum mint of $1. */
async function isFull(world: World, tier: number): Promise<boolean> {
  const { value, tierValues, params } = await stateAt(world, await now(world));
  const [cap, filled] = [params.tierCaps[tier - 1], tierValues[tier - 1]];
  if (cap === undefined || filled === undefined) throw new Error(`There is no tier ${tier}`);
  return BigInt(cap) * value - 10_000n * filled < BigInt(10_000 - cap) * 10n ** 18n;
}

const now = async ({ client }: World) => Number((await client.getBlock()).timestamp);
