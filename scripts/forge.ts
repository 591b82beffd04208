/**
 * Runs forge with the given arguments. `--profile <name>` selects a profile of foundry.toml:
 * `npm run contracts -- --profile quick --match-contract Mint`. Tests run on the contracts as they are deployed, which are
 * compiled first; those of the profile "quick", and the measurement of coverage, on contracts compiled like the tests.
 */
import { spawnSync } from 'node:child_process';
import { SHIPPED } from '../contracts/deploy/artifacts';
import { forgePath } from '../contracts/deploy/binaries';

const args = process.argv.slice(2);
const at = args.indexOf('--profile');
const [, profile = 'default'] = at < 0 ? [] : args.splice(at, 2);

function forge(command: readonly string[], env: Record<string, string>): number {
  const { status, error } = spawnSync(forgePath(), command, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) throw error;
  return status ?? 1;
}

const isShipped = args[0] === 'test' && profile !== 'quick';
const built = isShipped ? forge(['build'], { FOUNDRY_PROFILE: 'shipped' }) : 0;
process.exitCode =
  built === 0 ? forge(args, { FOUNDRY_PROFILE: profile, ...(isShipped && { SHIPPED }) }) : built;
