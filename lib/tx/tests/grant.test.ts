import { encodeAbiParameters, encodeFunctionData, parseAbiParameters, parseUnits } from 'viem';
import { beforeEach, expect, test } from 'vitest';
import { grantsAbi } from '@/abis/grants';
import { treasuryAbi } from '@/abis/treasury';
import type { Intent } from '@/lib/tx/kinds';
import { STEWARD } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';
import {
  deployment,
  sendsThenFails,
  setUpTestChain,
  start,
  tokenOf,
  treasury,
  USER,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

const { browser, agreedAfterClosing, help } = setUpTestChain();
const { grants } = deployment;
const TERMS = parseAbiParameters([
  'Terms',
  'struct Terms { address recipient; uint64 start; uint64 cliff; uint64 duration; string title; string link; }',
]);
let id = 0n;

const claim = (change: object = {}): Intent => ({
  kind: 'claim-grant',
  asset: tokenOf('USDC'),
  receiver: USER,
  grant: { contract: grants, id, ...change },
});

const claimedOf = async () => {
  const at = { address: grants, abi: grantsAbi } as const;
  return (await help().client.readContract({ ...at, functionName: 'grantOf', args: [id] })).grant.claimed;
};

beforeEach(async () => {
  const { client, warp, refresh } = help();
  const { timestamp } = await client.getBlock();
  const terms = {
    recipient: USER,
    start: timestamp + 60n,
    cliff: 0n,
    duration: 3600n,
    title: 'x',
    link: '',
  };
  const data = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'deploy',
    args: [grants, tokenOf('USDC'), parseUnits('100', 6), 0n, encodeAbiParameters(TERMS, [terms])],
  });
  id = await client.readContract({ address: grants, abi: grantsAbi, functionName: 'count' });
  await transact(client, [{ title: 'grant', from: STEWARD, to: treasury, data }]);
  // Half of it has vested then.
  await warp(1900);
  await refresh();
});

test('a claim from a grant is one transaction, and pays the amount in its event', async () => {
  const { wallet, tab } = browser();
  const flows = tab();
  start(flows, claim());
  const flow = await untilStatus(flows, 'confirmed');
  expect(wallet.asked.map(({ method }) => method)).toEqual(['eth_sendTransaction']);
  expect(flow.outcome?.assetOut).toBe(await claimedOf());
  expect(flow.outcome?.assetOut).toBeGreaterThanOrEqual(parseUnits('50', 6));
});

test('is not sent to a contract outside the deployment', async () => {
  const { wallet, tab } = browser();
  const flows = tab();
  start(flows, claim({ contract: treasury }));
  expect((await untilStatus(flows, 'refused')).issue?.name).toBe('answer-invalid');
  expect(wallet.asked).toEqual([]);
});

test('is refused before it is sent for another account’s grant', async () => {
  const { wallet, tab } = browser();
  const flows = tab();
  start(flows, claim({ id: 0n }));
  expect((await untilStatus(flows, 'refused')).issue).toEqual({ name: 'reverted', error: 'OnlyRecipient' });
  expect(wallet.asked).toEqual([]);
});

test('found after the tab was closed during the wallet request, it is settled by the event', async () => {
  const { flow, asked } = await agreedAfterClosing(claim());
  expect(flow.outcome?.assetOut).toBe(await claimedOf());
  expect(asked).toEqual([]);
});

test('sent before the wallet failed, it is found and claimed once', async () => {
  const { wallet, tab } = browser();
  const flows = tab();
  wallet.next(sendsThenFails(-32603));
  start(flows, claim());
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.outcome?.assetOut).toBe(await claimedOf());
  expect(wallet.asked).toHaveLength(1);
});
