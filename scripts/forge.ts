/** Runs forge with the arguments given: `tsx scripts/forge.ts test --match-contract Mint`. */
import { spawnSync } from 'node:child_process';
import { forgePath } from './binaries';

const { status, error } = spawnSync(forgePath(), process.argv.slice(2), { stdio: 'inherit' });
if (error) throw error;
process.exitCode = status ?? 1;
