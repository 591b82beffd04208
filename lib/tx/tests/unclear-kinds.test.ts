import { parseUnits } from 'viem';
import { expect, test } from 'vitest';
import type { Intent } from '@/lib/tx/kinds';
import {
  failsThenSends,
  sendsThenFails,
  setUpTestChain,
  start,
  tokenOf,
  tokens,
  USER,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';
import { nativeMint, nativeRedeem, worthless } from '@/scripts/local-chain/testing-native';

/** Whatever the kind of request, one that was sent although the wallet failed is found and not repeated. */

const { browser, help } = setUpTestChain();
const { approve } = tokens(help);

const usdmIn = parseUnits('100', 18);
const rest = { receiver: USER, deadlineSeconds: 600 };
const kinds: [string, Intent][] = [
  ['a redemption', { kind: 'redeem', asset: tokenOf('DAI'), usdmIn, minAssetOut: 1n, ...rest }],
  ['a pro-rata redemption', { kind: 'redeem-pro-rata', usdmIn, minAmountsOut: [], ...rest }],
  ['a mint with native coin', nativeMint],
  ['a revocation', { kind: 'approve', asset: tokenOf('WBTC'), amount: 0n }],
];

test.each(kinds)('%s sent before the wallet failed', async (_, intent) => {
  await approve('WBTC', 9n);
  const { wallet, tab } = browser();
  const flows = tab();
  wallet.next(sendsThenFails(-32603));
  start(flows, intent);
  await untilStatus(flows, 'confirmed');
  expect(wallet.asked).toHaveLength(1);
});

test.each(kinds)('%s sent after the wallet failed', async (_, intent) => {
  await approve('WBTC', 9n);
  const { wallet, tab } = browser();
  const flows = tab();
  const late = failsThenSends(8000);
  wallet.next(late.reaction);
  start(flows, intent);
  await untilStatus(flows, 'unknown');
  start(flows, intent);
  await late.send();
  await untilStatus(flows, 'confirmed');
  expect(wallet.asked).toHaveLength(1);
});

test('a redemption to native coin, at each of its steps', async () => {
  const { wallet, tab } = browser();
  const flows = tab();
  wallet.next(worthless);
  wallet.next(sendsThenFails(-32603));
  wallet.next(sendsThenFails(-32603));
  start(flows, nativeRedeem());
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.steps.map(({ kind }) => kind)).toEqual(['permit', 'approve', 'redeem']);
  expect(wallet.asked).toHaveLength(3);
});
