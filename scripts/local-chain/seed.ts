import { renameSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { updateDeploymentLists } from '@/contracts/deploy/deployment-list';
import { deploymentFile, writeDeployment } from '@/contracts/deploy/files';
import { startAnvil } from '../../contracts/deploy/anvil';
import { ACCOUNTS } from './accounts';
import { localClient } from './client';
import { CLOSING, closeHistory } from './closing';
import { doubleOf } from './doubles';
import { DURATION, openHistory, passHistory } from './history';
import { deployLocally } from './protocol';

const HOUR = 3600;
/** From the first block, in which the deployment begins, to the history's beginning. */
const OPENING = 3 * HOUR;

/**
 * `full`: 90 days of history. `launch`: as deployed, with nothing but the USDm of the XMS market. `empty`: deployed
 * without a launch: no USDm, no holdings, no market. All have the same addresses.
 */
export type Seed = 'full' | 'launch' | 'empty';

/** What anvil is told of its accounts, when seeding and when loading. */
export const ACCOUNT_ARGS = ['--accounts', String(ACCOUNTS.length)];

/**
 * Makes a chain with the protocol and its history, ending now, and writes its state for anvil to load. Amounts and
 * prices are the same each time; only the time of the whole is not.
 */
export async function writeSeed(seed: Seed, path: string): Promise<void> {
  const end = Math.floor(Date.now() / 1000);
  const start = end - (OPENING + DURATION + CLOSING);
  const anvil = await startAnvil({ args: [...ACCOUNT_ARGS, '--timestamp', String(start)] });
  try {
    const client = localClient(anvil.rpcUrl);
    // Not by the wall clock, so that flows and averages come out the same each time.
    await client.setBlockTimestampInterval({ interval: 1 });
    const deployment = await deployLocally(anvil.rpcUrl, { launch: seed !== 'empty' });
    // The addresses change only with the order of the transactions above, and then the app has to know.
    writeDeployment(deploymentFile(deployment.chainId), deployment);
    updateDeploymentLists();
    // Wrapped coins are made for nothing here; the coin to unwrap them is there all the same.
    await client.setBalance({ address: doubleOf('WETH').address, value: 10n ** 27n });
    if (seed === 'full') {
      const world = { client, deployment };
      await client.setAutomine(false);
      await openHistory(world, start + HOUR);
      await passHistory(world, start + OPENING);
      await closeHistory(world, end);
    }
    const dump = await client.dumpState();
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, gunzipSync(Buffer.from(dump.slice(2), 'hex')));
    // Others may be waiting to load it: it is there as a whole or not at all.
    renameSync(unfinished, path);
  } finally {
    await anvil.stop();
  }
}
