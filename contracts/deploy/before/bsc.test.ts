import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Address, encodeDeployData, type Hex, isHex, numberToHex, zeroAddress } from 'viem';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { z } from 'zod';
import { devFeedAbi, devTokenAbi, exchangeAbi } from '@/scripts/local-chain/abis';
import { ACCOUNTS } from '@/scripts/local-chain/accounts';
import { localClient } from '@/scripts/local-chain/client';
import { startRefusingNode } from '@/scripts/local-chain/testing-node';
import { type Anvil, startAnvil } from '../anvil';
import { artifact } from '../artifacts';
import { readConfig } from '../config';
import { deploy } from '../run';
import { descriptionOf } from './feeds';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const CONFIGS = join('contracts', 'deploy', 'configs');
const [DEPLOYER, ADMIN, GOVERNOR, STEWARD, GUARDIAN, HOLDER] = ACCOUNTS;
/** The publicly known private key of anvil's first account. */
const KEY = '0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
const bsc = readFileSync(join(CONFIGS, 'bsc.json'), 'utf8');

let folder: string;
let chain: Anvil;
let client: ReturnType<typeof localClient>;
let factory: Address;

/** Path of a file with this configuration. */
function file(text: string): string {
  const path = join(folder, 'config.json');
  writeFileSync(path, text);
  return path;
}

/** bsc.json with everything filled in that it leaves open. */
const filled = (text = bsc) =>
  text
    .replace(/"holder": "FILL IN[^"]*"/, `"holder": "${HOLDER}"`)
    .replace(/"factory": "FILL IN[^"]*"/, `"factory": "${factory}"`)
    .replaceAll(/"heartbeat": "FILL IN[^"]*"/g, '"heartbeat": 3600')
    .replaceAll(/"deviation": "FILL IN[^"]*"/g, '"deviation": 20')
    .replace(/("admin": \{\s*"account": )"FILL IN[^"]*"/, `$1"${ADMIN}"`)
    .replace(/("governor": \{\s*"account": )"FILL IN[^"]*"/, `$1"${GOVERNOR}"`)
    .replace(/"steward": "FILL IN[^"]*"/, `"steward": "${STEWARD}"`)
    .replace(/"guardian": "FILL IN[^"]*"/, `"guardian": "${GUARDIAN}"`);

const refusal = (text: string) => {
  const path = file(text);
  return () => readConfig(path);
};

const said: string[] = [];
const run = (text: string, changes = {}) =>
  deploy(
    {
      ...{ rpc: chain.rpcUrl, config: file(text), out: folder },
      ...{ dryRun: false, force: false, acceptUnconfirmed: true, ...changes },
    },
    KEY,
    (line) => said.push(line),
  );

async function create(data: Hex): Promise<Address> {
  const hash = await client.sendTransaction({ account: DEPLOYER, data, chain: null });
  const { contractAddress } = await client.waitForTransactionReceipt({ hash });
  return contractAddress ?? zeroAddress;
}

/** Storage slots of a test token or feed that its constructor may write. */
const SLOTS = Array.from({ length: 10 }, (_, index) => numberToHex(index, { size: 32 }));

/** Puts a contract like the one that this code creates at an address of the real chain. */
async function place(address: Address, creation: Hex): Promise<void> {
  const made = await create(creation);
  await client.setCode({ address, bytecode: (await client.getCode({ address: made })) ?? '0x' });
  for (const index of SLOTS) {
    const value = await client.getStorageAt({ address: made, slot: index });
    await client.setStorageAt({ address, index, value: value ?? '0x' });
  }
}

function factoryCreation(): Hex {
  const path = createRequire(import.meta.url).resolve('@uniswap/v2-core/build/UniswapV2Factory.json');
  const { bytecode } = z.object({ bytecode: z.string() }).parse(JSON.parse(readFileSync(path, 'utf8')));
  const code = `0x${bytecode}`;
  if (!isHex(code)) throw new Error('No bytecode');
  return encodeDeployData({ abi: exchangeAbi, bytecode: code, args: [DEPLOYER] });
}

/** Prices with 8 decimals, within the ranges of bsc.json. */
const PRICES: Record<string, bigint> = {
  1: 1_00000000n,
  2: 100_000_00000000n,
  3: 900_00000000n,
  4: 10_00000000n,
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bsc-'));
  chain = await startAnvil({ args: ['--chain-id', '56'] });
  client = localClient(chain.rpcUrl);
  factory = await create(factoryCreation());
  for (const asset of readConfig(file(filled())).assets) {
    const { symbol, onChainSymbol = symbol, token, decimals, feed, tier } = asset;
    const { bytecode } = artifact('DevToken');
    const args = [onChainSymbol, onChainSymbol, decimals] as const;
    await place(token, encodeDeployData({ abi: devTokenAbi, bytecode, args }));
    const price = PRICES[tier] ?? 0n;
    const feedArgs = [descriptionOf(asset), feed.decimals, price] as const;
    await place(
      feed.source,
      encodeDeployData({ abi: devFeedAbi, bytecode: artifact('DevFeed').bytecode, args: feedArgs }),
    );
  }
});
afterAll(async () => {
  await chain?.stop();
  rmSync(folder, { recursive: true });
});

test.each(['bsc.json', 'bsc-testnet.json'])('%s is refused by the names of what it leaves open', (name) => {
  const read = refusal(readFileSync(join(CONFIGS, name), 'utf8'));
  const named = ['roles.admin.account', 'roles.governor.account', 'roles.steward', 'roles.guardian'];
  for (const field of [...named, 'xms.holder', 'market.factory', 'assets.USDC.feed.heartbeat']) {
    expect(read).toThrow(`${field} is not filled in`);
  }
});

test('bsc-testnet.json, filled in, is a configuration', () => {
  let tokens = 0;
  const text = readFileSync(join(CONFIGS, 'bsc-testnet.json'), 'utf8').replaceAll(
    /"token": "FILL IN[^"]*"/g,
    () => `"token": "${numberToHex(++tokens, { size: 20 })}"`,
  );
  const { chainId, assets } = readConfig(file(filled(text)));
  expect(chainId).toBe(97);
  expect(assets.map(({ symbol }) => symbol)).toEqual(['USDC', 'USDT', 'BTCB', 'ETH', 'WBNB']);
});

test('bsc.json lists the assets in the order of their tiers, with 18 decimals and feeds with 8', () => {
  const { assets } = readConfig(file(filled()));
  expect(assets.map(({ symbol, tier }) => `${symbol} ${tier}`)).toEqual([
    ...['USDC 1', 'USDT 1', 'DAI 1', 'FDUSD 1', 'BTCB 2', 'ETH 3', 'WBNB 3'],
    ...['CAKE 4', 'UNI 4', 'AAVE 4', 'LINK 4'],
  ]);
  expect(new Set(assets.map(({ decimals, feed }) => `${decimals} ${feed.decimals}`))).toEqual(
    new Set(['18 8']),
  );
});

test('USDm of the original Mars is refused as an asset', () => {
  const text = filled().replace(
    '0x8AC76a51cc950d9822D68b83fE1Ad97B32Cd580d',
    '0xbb0fa2fbe9b37444f5d1dbd22e0e5bdd2afbbe85',
  );
  expect(refusal(text)).toThrow('USDm of the original Mars');
});

test('a mark on a field that does not exist is refused', () => {
  expect(refusal(filled().replace('"feed.source"', '"feed.sauce"'))).toThrow('unconfirmed');
});

test('while facts are marked as unconfirmed nothing is deployed, and each is listed', async () => {
  const facts = 'token, decimals, feed.source, feed.description, feed.decimals, feed.heartbeat';
  const attempt = run(filled(), { acceptUnconfirmed: false });
  await expect(attempt).rejects.toThrow('--accept-unconfirmed');
  await expect(attempt).rejects.toThrow(`BTCB: ${facts}`);
  await expect(attempt).rejects.toThrow(`CAKE: token, onChainSymbol`);
  await expect(attempt).rejects.toThrow('uses: wrapped');
});

test('all problems before the first transaction are in one list, and nothing is sent', async () => {
  const before = await client.getTransactionCount({ address: DEPLOYER });
  const text = filled()
    .replace('"description": "BTC / USD"', '"description": "BTCB / USD"')
    .replace('"onChainSymbol": "Cake"', '"onChainSymbol": "CAKE"')
    .replace(`"steward": "${STEWARD}"`, `"steward": "${GUARDIAN}"`)
    .replace(/("account": "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",\s*"delay": )259200/, '$10')
    .replace(factory, ADMIN);
  const attempt = run(text);
  for (const named of [
    'says "BTC / USD", not "BTCB / USD"',
    'CAKE with 18 decimals is not at',
    `${GUARDIAN} is steward and guardian`,
    'roles.admin.delay is 0',
    'The factory of Mars Swap is not at',
  ]) {
    await expect(attempt).rejects.toThrow(named);
  }
  expect(await client.getTransactionCount({ address: DEPLOYER })).toBe(before);
});

test('on another chain the roles are still checked, the contracts not', async () => {
  const attempt = run(filled().replace('"chainId": 56', '"chainId": 97').replace(STEWARD, GUARDIAN));
  await expect(attempt).rejects.toThrow('The node is on chain 56');
  await expect(attempt).rejects.toThrow('is steward and guardian');
});

test('bsc.json, filled in, deploys where the contracts are what it says, on a node without logs', async () => {
  // As on the official nodes of BNB Smart Chain.
  const node = await startRefusingNode(chain.rpcUrl, (method) => method === 'eth_getLogs');
  onTestFinished(node.stop);
  await run(filled(), { rpc: node.rpcUrl });
  expect(said.join('\n')).toContain('nobody has confirmed');
  expect(said.filter((line) => line.includes('  NO  '))).toEqual([]);
  expect(said.join('\n')).toContain('ok  who may cancel what role 1 announces');
  expect(said.join('\n')).toContain('ok  delays of later grants');
});
