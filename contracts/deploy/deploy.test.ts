import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keccak256, stringToHex } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startLocalChain } from '@/scripts/local-chain';
import { DEPLOYER, STEWARD } from '@/scripts/local-chain/accounts';
import { localClient } from '@/scripts/local-chain/client';
import { parseOptions } from './arguments';
import { artifact, isCodeOf } from './artifacts';
import { checkDeployment } from './check';
import { compiledContracts } from './compiled';
import { readConfig } from './config';
import { parseDeployment } from './deployment';
import { readDeployment } from './files';
import { parseKey } from './key';
import { DeployProblem } from './problem';
import { deploy } from './run';
import { readSources, sourcesFile } from './verify/sources';

const EXAMPLE = join('contracts', 'deploy', 'configs', 'example.json');
/** The publicly known private key of anvil's first account. */
const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
const POOR = keccak256(stringToHex('somebody without funds'));

// Seeding a chain first takes a while, especially while other work is running.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

let chain: Awaited<ReturnType<typeof startLocalChain>>;
let client: ReturnType<typeof localClient>;
let out: string;
let said: string[];

beforeAll(async () => {
  chain = await startLocalChain({ live: false, seed: 'launch' });
  client = localClient(chain.rpcUrl);
  out = mkdtempSync(join(tmpdir(), 'deploy-'));
});
beforeEach(() => {
  said = [];
});
afterAll(async () => {
  await chain?.stop();
  rmSync(out, { recursive: true });
});

const options = (changes = {}) => ({
  rpc: chain.rpcUrl,
  config: EXAMPLE,
  out,
  dryRun: false,
  force: false,
  acceptUnconfirmed: false,
  ...changes,
});
const attempt = (changes = {}, key: `0x${string}` = KEY) =>
  deploy(options(changes), key, (text) => {
    said.push(text);
  });
/** Path of a copy of the example configuration with some text replaced. */
function variant(from: string, to: string): string {
  const text = readFileSync(EXAMPLE, 'utf8');
  expect(text).toContain(from);
  const path = join(out, 'variant.json');
  writeFileSync(path, text.replace(from, to));
  return path;
}
const nonce = () => client.getTransactionCount({ address: DEPLOYER });

test.each([[KEY], [KEY.slice(2)], [`--key=${KEY}`], [`--rpc=${KEY}`]])(
  'a key as an argument is refused and not repeated',
  (argument) => {
    const args = ['--rpc', 'http://127.0.0.1:8545', '--config', EXAMPLE, argument];
    expect(() => parseOptions(args)).toThrow(DeployProblem);
    expect(() => parseOptions(args)).toThrow(/^(?!.*ac0974bec).*DEPLOYER_PRIVATE_KEY/);
  },
);

test('incomplete and unknown arguments are rejected', () => {
  expect(() => parseOptions(['--rpc', 'http://127.0.0.1:8545'])).toThrow('--config');
  expect(() => parseOptions(['--nope'])).toThrow('--nope');
});

test('what is not a key is refused and not repeated', () => {
  const parse = (value: string | undefined) => parseKey(value, 'THE_KEY', "somebody's");
  for (const value of [undefined, '', '0x1234', '0'.repeat(64), 'f'.repeat(64), `${KEY}0`]) {
    expect(() => parse(value)).toThrow("Set THE_KEY to somebody's private key (64 hex digits).");
  }
  expect(parse(KEY.slice(2))).toBe(KEY);
});

test('problems known before the first transaction are reported, and nothing is sent', async () => {
  const before = await nonce();
  await expect(attempt({ config: variant('"chainId": 31337', '"chainId": 56') })).rejects.toThrow(
    'chain 31337',
  );
  await expect(attempt({}, POOR)).rejects.toThrow(privateKeyToAccount(POOR).address);
  await expect(attempt({ config: variant('"decimals": 6', '"decimals": 7') })).rejects.toThrow(
    'USDC with 7 decimals',
  );
  await expect(attempt({ config: variant(STEWARD, DEPLOYER) })).rejects.toThrow("can't hold a role");
  await expect(attempt({ config: variant('"launchCap": "0"', '"launchCap": "1e18"') })).rejects.toThrow(
    'launchCap',
  );
  await expect(attempt({ config: variant('"tier": 1', '"tier": 5') })).rejects.toThrow('tier');
  await expect(attempt({ config: join(out, 'missing.json') })).rejects.toThrow("can't be read");
  expect(await nonce()).toBe(before);
});

test('a deployer with pending transactions is rejected', async () => {
  await client.setAutomine(false);
  await client.sendTransaction({ account: DEPLOYER, to: DEPLOYER, chain: null });
  await expect(attempt()).rejects.toThrow('not mined yet');
  await client.mine({ blocks: 1 });
  await client.setAutomine(true);
});

test('a dry run sends nothing and writes nothing', async () => {
  const before = await nonce();
  await attempt({ dryRun: true });
  expect(said.join('\n')).toContain('ok  labels of the roles');
  expect(await nonce()).toBe(before);
  expect(existsSync(join(out, '31337.json'))).toBe(false);
});

test('a deployment is checked and written once, and the check finds every difference', async () => {
  await attempt();
  expect(said.join('\n')).not.toContain('  NO  ');
  const file = join(out, '31337.json');
  const deployment = parseDeployment(JSON.parse(readFileSync(file, 'utf8')));
  expect(deployment.assets.map(({ symbol }) => symbol)).toEqual([
    'USDC',
    'USDT',
    'WBTC',
    'WETH',
    'UNI',
    'XMS',
  ]);

  const { contracts } = readSources(sourcesFile(file));
  expect(contracts.map(({ name }) => name)).toEqual(
    compiledContracts(readConfig(EXAMPLE), deployment).map(({ name }) => name),
  );
  expect(contracts.every(({ creationTransaction }) => creationTransaction)).toBe(true);

  const before = await nonce();
  await expect(attempt()).rejects.toThrow('--force');
  expect(await nonce()).toBe(before);

  const check = async (config: string, at = deployment) => {
    const findings = await checkDeployment({
      client,
      config: readConfig(config),
      deployment: at,
      deployer: DEPLOYER,
    });
    return findings.filter(({ ok }) => !ok).map(({ what }) => what);
  };
  expect(await check(EXAMPLE)).toEqual([]);
  expect(await check(variant('"backingFloor": 9950', '"backingFloor": 9900'))).toEqual(['parameters']);
  expect(await check(variant('"cap": 500', '"cap": 600'))).toEqual(['listings']);
  expect(await check(variant('"heartbeat": 7200', '"heartbeat": 7201'))).toEqual(['feed of WBTC']);
  expect(await check(variant(STEWARD, DEPLOYER))).toEqual(['holder of role 2', 'roles granted']);
  // The lens of the chain's first deployment has the right code but reads another Treasury.
  const { lens } = readDeployment(31337);
  expect(await check(EXAMPLE, { ...deployment, lens })).toEqual(['Treasury of USDm and of the lens']);
});

test('code is compared in full except for immutables', () => {
  const lens = artifact('TreasuryLens');
  const [first] = lens.immutables;
  if (!first) throw new Error('No immutables');
  const at = 2 + 2 * first.start;
  const set = `0x${lens.runtime.slice(2, at)}ff${lens.runtime.slice(at + 2)}` as const;
  expect(isCodeOf(lens, set)).toBe(true);
  expect(isCodeOf(lens, `0xff${lens.runtime.slice(4)}`)).toBe(false);
  expect(isCodeOf(lens, `${lens.runtime}00`)).toBe(false);
  expect(isCodeOf(lens, undefined)).toBe(false);
});
