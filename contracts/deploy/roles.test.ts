import { type Address, encodeFunctionData, type Hex } from 'viem';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { startLocalChain } from '@/scripts/local-chain';
import { GOVERNOR, GUARDIAN, STEWARD, WALLET } from '@/scripts/local-chain/accounts';
import { localClient } from '@/scripts/local-chain/client';
import { accessManagerAbi } from './abis';
import { readDeployment } from './files';
import { ROLES } from './roles';

// Seeding a chain first takes a while, especially while other work is running.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 180_000 });

const abi = accessManagerAbi;
const { manager, treasury, usdm } = readDeployment(31337);
let chain: Awaited<ReturnType<typeof startLocalChain>>;
let client: ReturnType<typeof localClient>;

beforeAll(async () => {
  chain = await startLocalChain({ live: false, seed: 'launch' });
  client = localClient(chain.rpcUrl);
});
afterAll(() => chain?.stop());

/** How a transaction to the AccessManager ends. */
async function send(account: Address, data: Hex): Promise<'success' | 'reverted'> {
  const hash = await client.sendTransaction({ account, to: manager, data, gas: 1_000_000n, chain: null });
  return (await client.waitForTransactionReceipt({ hash })).status;
}
const schedule = (target: Address, data: Hex) =>
  send(GOVERNOR, encodeFunctionData({ abi, functionName: 'schedule', args: [target, data, 0] }));
const cancel = (account: Address, target: Address, data: Hex) =>
  send(account, encodeFunctionData({ abi, functionName: 'cancel', args: [GOVERNOR, target, data] }));

test('the guardian cancels what the governor announced, and nobody else does', async () => {
  const data = encodeFunctionData({ abi: treasuryAbi, functionName: 'addVenue', args: [usdm] });
  expect(await schedule(treasury, data)).toBe('success');
  expect(await cancel(STEWARD, treasury, data)).toBe('reverted');
  expect(await cancel(WALLET, treasury, data)).toBe('reverted');
  expect(await cancel(GUARDIAN, treasury, data)).toBe('success');
});

test('the guardian cancels what the admin announced, except the removal of a role holder', async () => {
  const grant = encodeFunctionData({ abi, functionName: 'grantRole', args: [ROLES.GOVERNOR, WALLET, 0] });
  const move = encodeFunctionData({ abi, functionName: 'updateAuthority', args: [treasury, WALLET] });
  const reassign = encodeFunctionData({
    abi,
    functionName: 'setTargetFunctionRole',
    args: [treasury, ['0x12345678'], ROLES.STEWARD],
  });
  for (const data of [grant, move, reassign]) {
    expect(await schedule(manager, data)).toBe('success');
    expect(await cancel(STEWARD, manager, data)).toBe('reverted');
    expect(await cancel(GUARDIAN, manager, data)).toBe('success');
  }
  const revoke = encodeFunctionData({
    abi,
    functionName: 'revokeRole',
    args: [ROLES.GUARDIAN, GUARDIAN],
  });
  expect(await schedule(manager, revoke)).toBe('success');
  expect(await cancel(GUARDIAN, manager, revoke)).toBe('reverted');
  expect(await cancel(GOVERNOR, manager, revoke)).toBe('success');
});

test('being able to cancel gives the guardian none of the admin functions', async () => {
  const grant = encodeFunctionData({ abi, functionName: 'grantRole', args: [ROLES.GOVERNOR, GUARDIAN, 0] });
  expect(await send(GUARDIAN, grant)).toBe('reverted');
  const asRole = encodeFunctionData({
    abi,
    functionName: 'setRoleGuardian',
    args: [ROLES.GOVERNOR, ROLES.STEWARD],
  });
  expect(await send(GUARDIAN, asRole)).toBe('reverted');
});
