import { renameSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { updateDeploymentLists } from '@/contracts/deploy/deployment-list';
import { deploymentFile, writeDeployment } from '@/contracts/deploy/files';
import { startAnvil } from '../../contracts/deploy/anvil';
import { ACCOUNTS } from './accounts';
import { localClient } from './client';
import { CLOSING, closeHistory } from './closing';
import { doubleOf } from './doubles';
import { DURATION, openHistory, runHistory } from './history';
import { deployLocally } from './protocol';

const HOUR = 3600;
/** Seconds from the first block, where the deployment starts, to the start of the history. */
const OPENING = 7 * HOUR;

/**
 * `full`: 90 days of history. `launch`: just deployed, with only the USDm of the XMS market. `empty`: deployed without a
 * launch, so no USDm, no holdings and no market. All have the same addresses.
 */
export type Seed = 'full' | 'launch' | 'empty';

/** Anvil's account arguments, which must be the same for seeding and loading. */
export const ACCOUNT_ARGS = ['--accounts', String(ACCOUNTS.length)];

/**
 * Creates a chain with the protocol and its history up to now, and writes its state for anvil to load. Amounts and prices
 * are the same every time; only the timestamps differ.
 */
export async function writeSeed(seed: Seed, path: string): Promise<void> {
  // Some minutes ago: the live chain's feeds report a few times before people look at it.
  const end = Math.floor(Date.now() / 1000) - 180;
  const start = end - (OPENING + DURATION + CLOSING);
  const anvil = await startAnvil({ args: [...ACCOUNT_ARGS, '--timestamp', String(start)] });
  try {
    const client = localClient(anvil.rpcUrl);
    // Independent of the wall clock, so that hourly limits and averages are the same every time.
    await client.setBlockTimestampInterval({ interval: 1 });
    const deployment = await deployLocally(anvil.rpcUrl, { launch: seed !== 'empty' });
    // Addresses change only with the order of the transactions above; then the app needs the new ones.
    writeDeployment(deploymentFile(deployment.chainId), deployment);
    updateDeploymentLists();
    // Wrapped coins are minted without a deposit here, so the contract needs native coin for unwrapping them.
    await client.setBalance({ address: doubleOf('WETH').address, value: 10n ** 27n });
    if (seed === 'full') {
      const world = { client, deployment };
      await client.setAutomine(false);
      // The long XMS average, and with it the supply cap, needs four hours.
      await openHistory(world, start + 5 * HOUR);
      await runHistory(world, start + OPENING);
      await closeHistory(world, end);
    }
    const dump = await client.dumpState();
    const unfinished = `${path}.${process.pid}`;
    writeFileSync(unfinished, gunzipSync(Buffer.from(dump.slice(2), 'hex')));
    // Renamed when complete, because other processes may be waiting to load it.
    renameSync(unfinished, path);
  } finally {
    await anvil.stop();
  }
}
