import { expect, test } from 'vitest';
import { exactQuantity, formatQuantity } from '@/lib/domain/format/format';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import type { Flow } from '@/lib/tx/engine/flow';
import { receiptOf } from './flow-receipt';
import { viewFlow } from './flow-view';

const ME = addressOf(7);
const HASH = `0x${'ab'.repeat(32)}` as const;
const usdc = assetOf();
const snapshot = snapshotOf([usdc]);
const format = {
  locale: 'en-US',
  quantity: (quantity: Quantity) => formatQuantity(quantity, 'en-US'),
  exactQuantity: (quantity: Quantity) => exactQuantity(quantity, 'en-US'),
};

const mint: Flow = {
  id: '1',
  screen: 'mint',
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

test('states the request, and promises no more than the minimum until it is done', () => {
  const view = viewFlow(mint, snapshot, format);
  expect(view).toMatchObject({ phase: 'open', title: 'Confirm in your wallet', results: [] });
  expect(view.lead).toBe('Deposit 250 USDC, receive at least 249.75 USDm, sent to your address.');
  expect(view.steps.map(({ title }) => title)).toEqual([
    'Sign approval for 250 USDC',
    'Deposit 250 USDC, mint at least 249.75 USDm',
  ]);
});

test('states the outcome from the Treasury’s event, to the last digit', () => {
  const view = viewFlow(done, snapshot, format);
  expect(view).toMatchObject({ phase: 'done', title: 'Minted 249.9999 USDm' });
  expect(view.results).toEqual([
    { term: 'Deposited', value: '250 USDC' },
    { term: 'Minted', value: '249.999999999999999999 USDm' },
  ]);
});

test('names token and spender of a revoked approval, and the approved amount of any other', () => {
  const revoke: Flow = {
    ...mint,
    screen: 'activity',
    intent: { kind: 'approve', asset: usdc.token, amount: 0n },
    steps: [{ kind: 'approve', state: 'wallet' }],
  };
  const asked = viewFlow(revoke, snapshot, format);
  expect(asked.lead).toBe('Revoke the Treasury’s USDC approval.');
  expect(asked.steps.map(({ title }) => title)).toEqual(['Revoke the USDC approval']);
  // Settled by the allowance alone, it has no event.
  for (const outcome of [{ approved: 0n }, {}]) {
    const view = viewFlow({ ...revoke, status: 'confirmed', outcome }, snapshot, format);
    expect(view.title).toBe('USDC approval revoked');
    expect(view.results).toEqual([
      { term: 'Spender', value: 'Treasury' },
      { term: 'Approved now', value: '0 USDC' },
    ]);
  }
  const changed = viewFlow({ ...revoke, status: 'confirmed', outcome: { approved: 5n } }, snapshot, format);
  expect(changed.title).toBe('Approved 0.000005 USDC');
});

test('asks to continue only when the user has to', () => {
  const halted: Flow = { ...mint, status: 'halted' };
  expect(viewFlow(halted, snapshot, format)).toMatchObject({
    phase: 'waiting',
    title: 'Ready for the next step',
  });
  const elsewhere: Flow = { ...halted, issue: { name: 'account-changed' } };
  expect(viewFlow(elsewhere, snapshot, format)).toMatchObject({ phase: 'open', title: 'On hold' });
});

test('blocks further signing while the status is unknown, until it has gone unseen for long enough', () => {
  const unclear: Flow = { ...mint, status: 'unknown', issue: { name: 'request-unclear', message: 'x' } };
  const view = viewFlow(unclear, snapshot, format);
  expect(view).toMatchObject({ phase: 'unclear', results: [] });
  expect(view.steps.map(({ state }) => state)).toEqual(['done', 'unclear']);
  const unseen: Flow = { ...unclear, issue: { name: 'request-unseen', expires: true } };
  expect(viewFlow(unseen, snapshot, format).phase).toBe('unseen');
});

test('claims nothing for a flow that reverted', () => {
  const view = viewFlow({ ...mint, status: 'reverted', issue: { name: 'expired' } }, snapshot, format);
  expect(view).toMatchObject({ phase: 'ended', results: [], issue: { title: 'Deadline passed' } });
});

test('names an asset that is no longer listed by its address, without guessing an amount', () => {
  const view = viewFlow(mint, snapshotOf([]), format);
  expect(view.lead).toContain(`an amount of ${usdc.token}`);
});

test('lists what was paid of each share, and what was credited', () => {
  const flow: Flow = {
    ...done,
    intent: {
      kind: 'redeem-pro-rata',
      usdmIn: 10n * WAD,
      minAmountsOut: [],
      receiver: addressOf(8),
      deadlineSeconds: 60,
    },
    outcome: { assets: [usdc.token], amounts: [9_999_999n], credited: [4_999_999n] },
  };
  const view = viewFlow(flow, snapshot, format);
  expect(view.lead).toContain(`to ${addressOf(8)}`);
  expect(view.results).toEqual([
    { term: 'Burned', value: '10 USDm' },
    { term: 'Credited amounts', value: 'Claim them here once they are available' },
  ]);
  expect(view.shares).toMatchObject([
    {
      symbol: 'USDC',
      tier: 1,
      paid: { text: '5 USDC', value: 5_000_000n },
      credited: { text: '4.9999 USDC', exact: '4.999999 USDC', value: 4_999_999n },
    },
  ]);
  expect(receiptOf(flow, view, 'Mars local chain')).toContain(
    'Paid in USDC: 5 USDC\nCredited in USDC: 4.999999 USDC\n',
  );
});

test('describes an action in the words that were shown, and its refusal in those of the console', () => {
  const intent = {
    ...({
      kind: 'action',
      action: 'lend',
      words: 'Deposit 10 USDC in its vault',
      contract: 'the Treasury',
    } as const),
    call: { to: snapshot.treasury, data: '0x1234' },
    proof: { contract: snapshot.treasury, topics: [] },
  } as const;
  const action: Flow = { ...mint, intent, steps: [{ kind: 'action', state: 'done', hash: HASH }] };
  const acted = viewFlow({ ...action, status: 'confirmed', outcome: {} }, undefined, format);
  expect(acted).toMatchObject({
    ...{ title: 'Deposited in its vault', lead: 'Deposit 10 USDC in its vault.', phase: 'done', results: [] },
    steps: [{ title: 'Call the Treasury' }],
  });
  expect(receiptOf(action, acted, 'Mars local chain').split('\n')).toEqual([
    'Mars Treasury: Deposited in its vault',
    'Action: Deposit 10 USDC in its vault',
    `Call: ${snapshot.treasury} 0x1234`,
    `Account: ${ME}`,
    'Chain: Mars local chain (31337)',
    `Treasury: ${snapshot.treasury}`,
    `Call the Treasury: ${HASH}`,
  ]);
  const issue = {
    name: 'action-refused',
    refusal: { name: 'InsufficientIdle', args: [usdc.token, 9n, 1_500_000n] },
    action: { kind: 'lend', asset: { decimals: 6, symbol: 'USDC' } },
  } as const;
  expect(viewFlow({ ...action, status: 'refused', issue }, snapshot, format).issue?.title).toBe(
    'Only 1.5 USDC can be moved',
  );
});

test.each([
  ['recall', 10_000_000n, 0n, 'Recalled', '10 USDC'],
  ['recall', 9_999_999n, 2n * WAD, 'Recalled', '9.999999 USDC and 2 USDm'],
  ['recall', 0n, 0n, 'Done, but nothing was received', '0 USDC'],
  ['recall', 0n, 1n, 'Recalled', '0 USDC and 0.000000000000000001 USDm'],
  ['harvest', 0n, 0n, 'Done, but nothing was received', '0 USDC'],
] as const)('a %s that returned %i and %i shows the amounts', (kind, amount, usdm, title, value) => {
  const intent = {
    ...({ kind: 'action', action: kind, words: 'Recall 10 USDC', contract: 'the Treasury' } as const),
    token: usdc.token,
    call: { to: snapshot.treasury, data: '0x1234' },
    proof: { contract: snapshot.treasury, topics: [] },
  } as const;
  const flow: Flow = { ...done, intent, outcome: { moved: { amount, usdm } } };
  const view = viewFlow(flow, snapshot, format);
  expect(view).toMatchObject({ title, results: [{ term: 'Returned', value }] });
  expect(receiptOf(flow, view, 'Mars local chain')).toContain(`Returned: ${value}`);
});

test('writes a receipt with everything needed to look it up', () => {
  const receipt = receiptOf(done, viewFlow(done, snapshot, format), 'Mars local chain');
  expect(receipt.split('\n')).toEqual([
    'Mars Treasury: Minted 249.9999 USDm',
    'Deposited: 250 USDC',
    'Minted: 249.999999999999999999 USDm',
    `Account: ${ME}`,
    `Recipient: ${ME}`,
    'Chain: Mars local chain (31337)',
    `Treasury: ${snapshot.treasury}`,
    `Deposit 250 USDC, mint 249.9999 USDm: ${HASH}`,
  ]);
});
