import { readDeployment } from '@/contracts/deploy/files';
import { type Anvil, startAnvil } from '../contracts/deploy/anvil';
import { seededState } from './local-chain/cache';
import { localClient } from './local-chain/client';
import { moveForever } from './local-chain/live';
import { refreshMarkets } from './local-chain/markets';
import { ACCOUNT_ARGS, type Seed } from './local-chain/seed';

interface Options {
  /**
   * Whether the markets go on moving (for people) or stand still (for tests). Standing still, nothing happens by itself:
   * blocks come only with transactions and have the time of the wall clock, and all prices stay good for two hours.
   */
  live: boolean;
  /** Wished port, 0 for any; when it is taken a free one is used, and said. By default 8545 if live, otherwise any. */
  port?: number;
  /** See `Seed`. */
  seed?: Seed;
}

/**
 * Starts a local chain with the protocol and its history on it, its clock at the present. A seeded state is kept in
 * .cache/local-chain, so that only the first start (after a change) takes long.
 */
export async function startLocalChain({
  live,
  port = live ? 8545 : 0,
  seed = 'full',
}: Options): Promise<Anvil> {
  const state = await seededState(seed);
  const anvil = await listen(port, ['--load-state', state, ...ACCOUNT_ARGS]);
  const client = localClient(anvil.rpcUrl);
  await client.setNextBlockTimestamp({ timestamp: BigInt(Math.floor(Date.now() / 1000)) });
  await refreshMarkets(client);
  if (!live) return anvil;
  const standStill = moveForever(client, readDeployment(31337), (error) =>
    console.error('The local markets stand still:', error),
  );
  return {
    ...anvil,
    stop: () => {
      standStill();
      return anvil.stop();
    },
  };
}

async function listen(port: number, args: string[]): Promise<Anvil> {
  if (port === 0) return startAnvil({ args });
  try {
    return await startAnvil({ port, args });
  } catch (error) {
    if (!(error instanceof Error) || !error.message.includes('Address already in use')) throw error;
    const anvil = await startAnvil({ args });
    console.log(`Port ${port} is taken: the local chain listens on ${anvil.port}.`);
    return anvil;
  }
}
