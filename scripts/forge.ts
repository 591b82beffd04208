/**
 * Runs forge with the given arguments. `--profile <name>` selects a profile of foundry.toml:
 * `npm run contracts -- --profile quick --match-contract Mint`.
 */
import { spawnSync } from 'node:child_process';
import { forgePath } from '../contracts/deploy/binaries';

const args = process.argv.slice(2);
const at = args.indexOf('--profile');
const [, profile] = at < 0 ? [] : args.splice(at, 2);

const env = profile === undefined ? process.env : { ...process.env, FOUNDRY_PROFILE: profile };
const { status, error } = spawnSync(forgePath(), args, { stdio: 'inherit', env });
if (error) throw error;
process.exitCode = status ?? 1;
