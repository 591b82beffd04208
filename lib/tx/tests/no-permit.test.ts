import type { Hex } from 'viem';
import { expect, test } from 'vitest';
import {
  mintOf,
  refusal,
  setUpTestChain,
  start,
  tokenOf,
  tokens,
  USER,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

/** A wallet or an account whose signatures are of no use is asked for an approval instead, and not asked again. */

const { browser, help } = setUpTestChain();
const { allowanceOf } = tokens(help);
const mint = mintOf('USDC', '10', 6);
const kindsOf = (flow: { steps: readonly { kind: string }[] }) => flow.steps.map(({ kind }) => kind);

test.each<[string, () => Promise<unknown>]>([
  ['knows no typed data (-32601)', refusal(-32601)],
  ['supports no typed data (4200)', refusal(4200)],
  ['signs nonsense', async () => '0x1234'],
  ['signs with another key', async () => `0x${'11'.repeat(64)}1b`],
])('a wallet that %s is asked once; an exact approval takes its place from then on', async (_, reaction) => {
  const { wallet, tab } = browser();
  const flows = tab();
  wallet.next(reaction);
  start(flows, mint);
  const flow = await untilStatus(flows, 'confirmed');
  expect(kindsOf(flow).slice(-2)).toEqual(['approve', 'mint']);
  expect(await allowanceOf('USDC')).toBe(0n);
  // Also in another tab, and for the next mint.
  const later = tab();
  start(later, mint);
  await untilStatus(later, 'confirmed');
  expect(wallet.asked.filter(({ method }) => method === 'eth_signTypedData_v4')).toHaveLength(1);
});

test('a declined signature is asked for again', async () => {
  const { wallet, tab } = browser();
  const flows = tab();
  wallet.next(refusal(4001));
  start(flows, mint);
  await untilStatus(flows, 'refused');
  start(flows, mint);
  expect(kindsOf(await untilStatus(flows, 'confirmed'))).toEqual(['permit', 'mint']);
});

test('an account that delegates to code without signature check is asked for an approval at once', async () => {
  // USDC: any contract without `isValidSignature`.
  await help().client.setCode({ address: USER, bytecode: delegationTo(tokenOf('USDC')) });
  const { wallet, tab } = browser();
  const flows = tab();
  start(flows, mint);
  expect(kindsOf(await untilStatus(flows, 'confirmed'))).toEqual(['approve', 'mint']);
  expect(wallet.asked.map(({ method }) => method)).not.toContain('eth_signTypedData_v4');
});

test('an account that can’t pay the network fee is told so although it signs no permits', async () => {
  const { wallet, tab } = browser();
  const flows = tab();
  wallet.next(refusal(4200));
  start(flows, mint);
  await untilStatus(flows, 'confirmed');
  await help().client.setBalance({ address: USER, value: 0n });
  start(flows, mint);
  expect((await untilStatus(flows, 'refused')).issue?.name).toBe('gas-missing');
});

const delegationTo = (address: Hex): Hex => `0xef0100${address.slice(2)}`;
