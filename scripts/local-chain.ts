import { readDeployment } from '@/contracts/deploy/files';
import { type Anvil, startAnvil } from '../contracts/deploy/anvil';
import { seededState } from './local-chain/cache';
import { localClient } from './local-chain/client';
import { keepMoving, keepSettling, PAUSE } from './local-chain/live';
import { refreshMarkets } from './local-chain/markets';
import { ACCOUNT_ARGS, type Seed } from './local-chain/seed';

const unixNow = () => Math.floor(Date.now() / 1000);

/** As many as the app looks at. */
const REPORTS_BEFORE = 8;

interface Options {
  /**
   * Whether the markets keep moving and orders are settled (for people), or nothing happens on its own (for tests). Then
   * blocks are only mined for transactions, with the time of the wall clock, and all prices stay valid for two hours.
   */
  live: boolean;
  /** Preferred port, 0 for any. If it is taken, a free one is used and printed. By default 8545 if live, otherwise any. */
  port?: number;
  /** See `Seed`. */
  seed?: Seed;
  /** Another chain ID than that of the local chain, at which everything has the same address. */
  chainId?: number;
}

/**
 * Starts a local chain with the protocol and its history, its clock at the current time. The seeded state is cached in
 * .cache/local-chain, so that only the first start after a change takes long.
 */
export async function startLocalChain({
  live,
  port = live ? 8545 : 0,
  seed = 'full',
  chainId = 31337,
}: Options): Promise<Anvil> {
  const state = await seededState(seed);
  // Live feeds have reported before too, so that the app can tell how long the next price usually takes. The chain's clock
  // must begin before that: anvil sets it no further back.
  const reports = live ? REPORTS_BEFORE : 0;
  const beginning = ['--timestamp', `${unixNow() - (reports + 1) * PAUSE}`];
  const anvil = await listen(port, [
    ...['--load-state', state, '--chain-id', `${chainId}`, ...ACCOUNT_ARGS],
    ...(live ? beginning : []),
  ]);
  const client = localClient(anvil.rpcUrl);
  const now = unixNow();
  for (let ago = reports; ago >= 0; --ago) {
    await client.setNextBlockTimestamp({ timestamp: BigInt(now - ago * PAUSE) });
    await refreshMarkets(client);
  }
  if (!live) return anvil;
  const deployment = { ...readDeployment(31337), chainId };
  const standStill = keepMoving(client, deployment, (error) =>
    console.error('The local markets stand still:', error),
  );
  const stopSettling = keepSettling(anvil.rpcUrl, deployment, (error) =>
    console.error('Orders could not be settled:', error),
  );
  return {
    ...anvil,
    stop: () => {
      standStill();
      stopSettling();
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
