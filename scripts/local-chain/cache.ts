import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { artifact } from '@/contracts/deploy/artifacts';
import { anvilPath } from '../../contracts/deploy/binaries';
import { type Seed, writeSeed } from './seed';

const CACHE = join('.cache', 'local-chain');

/** The sources that determine a seeded chain. */
const SOURCES = [join('contracts', 'deploy'), join('scripts', 'local-chain'), 'abis'];
const CONTRACTS = [
  ...['AccessManager', 'XMS', 'PriceOracle', 'USDm', 'Treasury', 'Valuer', 'Orders', 'TreasuryLens'],
  ...['GovernanceDelegate', 'YieldVenue', 'LiquidityVenue', 'Grants'],
  ...['StakedXMS', 'FeeCollector', 'NativeGateway'],
  ...[
    'DevFeed',
    'DevTether',
    'DevToken',
    'DevMarket',
    'DevVotesToken',
    'DevWrapped',
    'DevVault',
    'DevGovernor',
  ],
];

/**
 * How long a cached state is used, in milliseconds. Its history ends when it was created, and nothing happens after that.
 * A gap of hours is harmless, but after a day the XMS average would be stale (the pair's maximum age). The times in a state
 * cannot be shifted, because they are also in the contracts' storage.
 */
const MAX_AGE = 20 * 3600 * 1000;

/** Path of a seeded state for anvil to load: the cached one, or a new one. */
export async function seededState(seed: Seed): Promise<string> {
  const name = `${seed}-${fingerprint()}.json`;
  const path = join(CACHE, name);
  const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (Date.now() - made < MAX_AGE) return path;
  console.log('Seeding the local chain (once after a change, about 15 seconds)');
  mkdirSync(CACHE, { recursive: true });
  await writeSeed(seed, path);
  for (const other of readdirSync(CACHE)) {
    if (other.startsWith(`${seed}-`) && other.endsWith('.json') && other !== name)
      rmSync(join(CACHE, other), { force: true });
  }
  return path;
}

function fingerprint(): string {
  const hash = createHash('sha256').update(anvilPath());
  for (const folder of SOURCES) {
    for (const name of readdirSync(folder).sort()) {
      // Skips tests and code that only tests run on an already seeded chain.
      if (!/^(?!testing|.*\.test).*\.ts$/.test(name)) continue;
      hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
    }
  }
  for (const name of CONTRACTS) hash.update(artifact(name).bytecode);
  return hash.digest('hex').slice(0, 16);
}
