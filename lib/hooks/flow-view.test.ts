import { expect, test } from 'vitest';
import { WAD } from '@/lib/domain/convert';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/fixture';
import type { Flow } from '@/lib/tx/flow';
import { receiptOf, viewFlow } from './flow-view';
import { formatIn } from './use-format';

const ME = addressOf(7);
const HASH = `0x${'ab'.repeat(32)}` as const;
const usdc = assetOf();
const snapshot = snapshotOf([usdc]);
const format = formatIn('en-US');

const mint: Flow = {
  id: '1',
  account: ME,
  chainId: 31337,
  treasury: snapshot.treasury,
  status: 'wallet',
  steps: [
    { kind: 'permit', state: 'done' },
    { kind: 'mint', state: 'wallet' },
  ],
  intent: {
    kind: 'mint',
    asset: usdc.token,
    amountIn: 250_000_000n,
    minUsdmOut: (24_975n * WAD) / 100n,
    receiver: ME,
    deadlineSeconds: 1200,
    approval: 'exact',
  },
};
const done: Flow = {
  ...mint,
  status: 'confirmed',
  steps: [{ kind: 'mint', state: 'done', hash: HASH }],
  outcome: { usdmOut: 250n * WAD - 1n },
};

test('says what was asked for, and promises no more than the minimum until it is done', () => {
  const view = viewFlow(mint, snapshot, format);
  expect(view).toMatchObject({ phase: 'open', title: 'Confirm in your wallet', results: [] });
  expect(view.lead).toBe('Deposit 250 USDC, receive at least 249.75 USDm, to your address.');
  expect(view.steps.map(({ title }) => title)).toEqual([
    'Sign an approval of 250 USDC',
    'Deposit 250 USDC, mint at least 249.75 USDm',
  ]);
});

test('says what was done from the Treasury’s event, to the last digit', () => {
  const view = viewFlow(done, snapshot, format);
  expect(view).toMatchObject({ phase: 'done', title: 'Minted 249.9999 USDm' });
  expect(view.results).toEqual([
    { term: 'Deposited', value: '250 USDC' },
    { term: 'Minted', value: '249.999999999999999999 USDm' },
  ]);
});

test('asks to go on only where the user has to', () => {
  const halted: Flow = { ...mint, status: 'halted' };
  expect(viewFlow(halted, snapshot, format)).toMatchObject({
    phase: 'waiting',
    title: 'Ready for the next step',
  });
  const elsewhere: Flow = { ...halted, issue: { name: 'account-changed' } };
  expect(viewFlow(elsewhere, snapshot, format)).toMatchObject({ phase: 'open', title: 'On hold' });
});

test('claims nothing of a flow that was undone', () => {
  const view = viewFlow({ ...mint, status: 'reverted', issue: { name: 'expired' } }, snapshot, format);
  expect(view).toMatchObject({ phase: 'ended', results: [], issue: { title: 'It took too long' } });
});

test('names an asset that is no longer listed by its address, and guesses no amount of it', () => {
  const view = viewFlow(mint, snapshotOf([]), format);
  expect(view.lead).toContain(`an amount of ${usdc.token}`);
});

test('lists the slices that were paid or kept', () => {
  const flow: Flow = {
    ...done,
    intent: {
      kind: 'redeem-pro-rata',
      usdmIn: 10n * WAD,
      minAmountsOut: [],
      receiver: addressOf(8),
      deadlineSeconds: 60,
    },
    outcome: { assets: [usdc.token], amounts: [9_999_999n] },
  };
  const view = viewFlow(flow, snapshot, format);
  expect(view.lead).toContain(`to ${addressOf(8)}`);
  expect(view.results).toContainEqual({ term: 'Slice in USDC', value: '9.999999 USDC' });
});

test('writes a receipt with all that is needed to look it up', () => {
  const receipt = receiptOf(done, viewFlow(done, snapshot, format), 'Mars local chain');
  expect(receipt.split('\n')).toEqual([
    'Mars Treasury: Minted 249.9999 USDm',
    'Deposited: 250 USDC',
    'Minted: 249.999999999999999999 USDm',
    `Account: ${ME}`,
    `Receiver: ${ME}`,
    'Chain: Mars local chain (31337)',
    `Treasury: ${snapshot.treasury}`,
    `Deposit 250 USDC, mint 249.9999 USDm: ${HASH}`,
  ]);
});
