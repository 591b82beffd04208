import { describe, expect, test } from 'vitest';
import { WAD } from '@/lib/domain/model/convert';
import type { Issue, IssueName, IssueOf } from '@/lib/domain/model/issues';
import { explain } from './words';

const some = { value: 1_234_567_890n, decimals: 6, symbol: 'USDC' };
const none = { ...some, value: 0n };
const others = ['DAI', 'WBTC'];
const symbol = 'WETH';

/** One of each; the compiler ensures that none is missing. */
const samples: { [Name in IssueName]: IssueOf<Name> } = {
  'amount-empty': { name: 'amount-empty' },
  'amount-sign': { name: 'amount-sign' },
  'amount-notation': { name: 'amount-notation' },
  'amount-characters': { name: 'amount-characters' },
  'amount-foreign-digits': { name: 'amount-foreign-digits' },
  'amount-many-points': { name: 'amount-many-points' },
  'amount-too-long': { name: 'amount-too-long' },
  'amount-ambiguous': { name: 'amount-ambiguous', readings: ['1.5', '15'] },
  'amount-too-precise': { name: 'amount-too-precise', decimals: 6, closest: '1.999999' },
  'amount-too-large': { name: 'amount-too-large', value: 1n << 256n },
  balance: { name: 'balance', max: some },
  'tier-cap': { name: 'tier-cap', max: some, tier: 3, cap: 3000n, others },
  'asset-cap': { name: 'asset-cap', max: some, cap: 1250n, others },
  'supply-cap': { name: 'supply-cap', max: some, supply: 99n * WAD, supplyCap: 100n * WAD },
  'flow-limit': {
    ...({ name: 'flow-limit', side: 'mint', symbol, volatile: true, orderable: true, max: some } as const),
    ...{ hourly: 10n ** 24n, fitsIn: 1000n, others },
  },
  paused: { name: 'paused', side: 'mint', symbol, everywhere: false, others },
  'feed-stale': { name: 'feed-stale', side: 'mint', symbol, age: 7300n, heartbeat: 3600n, others },
  'feed-invalid': { name: 'feed-invalid', side: 'mint', symbol, others },
  'feed-depegged': {
    name: 'feed-depegged',
    side: 'mint',
    symbol,
    age: 100n,
    price: (WAD * 9n) / 10n,
    others,
  },
  'feed-silent': { name: 'feed-silent', side: 'mint', symbol, others },
  backing: { name: 'backing', side: 'redeem', max: none, ratio: 9900n, floor: 9950n },
  'nothing-minted': { name: 'nothing-minted' },
  liquidity: { name: 'liquidity', max: some, symbol, others },
  'drift-limit': { name: 'drift-limit', max: some, symbol, tier: 2, others },
  'below-minimum': { name: 'below-minimum', minimum: some, least: some },
  'rounds-to-zero': { name: 'rounds-to-zero', least: some },
  'pro-rata-nothing': { name: 'pro-rata-nothing' },
  'not-orderable': { name: 'not-orderable', symbol: 'XMS' },
  'too-many-orders': { name: 'too-many-orders', maximum: 32 },
  'order-closed': { name: 'order-closed' },
  'order-closed-by-other': { name: 'order-closed-by-other' },
  'order-waiting': { name: 'order-waiting' },
  'order-not-refundable': { name: 'order-not-refundable' },
  'order-stays-open': { name: 'order-stays-open' },
  'upkeep-nothing': { name: 'upkeep-nothing' },
  'upkeep-done-by-other': { name: 'upkeep-done-by-other' },
  'stake-too-small': { name: 'stake-too-small' },
  'stake-changed': { name: 'stake-changed' },
  'quote-moved': { name: 'quote-moved' },
  'receiver-empty': { name: 'receiver-empty' },
  'receiver-not-address': { name: 'receiver-not-address' },
  'receiver-checksum': { name: 'receiver-checksum' },
  'receiver-zero': { name: 'receiver-zero' },
  'receiver-contract': { name: 'receiver-contract', what: 'the Treasury contract' },
  'link-asset-unknown': { name: 'link-asset-unknown', text: 'DOGE' },
  'link-asset-shared': { name: 'link-asset-shared', text: 'TWIN' },
  'link-amount-bad': { name: 'link-amount-bad', text: '1e18' },
  'link-receiver-bad': { name: 'link-receiver-bad', text: 'bob' },
  'link-address-bad': { name: 'link-address-bad', text: 'bob' },
  'link-filter-bad': { name: 'link-filter-bad', parameter: 'kind', text: 'gift' },
  'link-repeated': { name: 'link-repeated', parameter: 'asset' },
  expired: { name: 'expired' },
  'not-listed': { name: 'not-listed' },
  'list-changed': { name: 'list-changed' },
  'nothing-to-claim': { name: 'nothing-to-claim' },
  'grant-stopped': { name: 'grant-stopped' },
  'allowance-short': { name: 'allowance-short' },
  'coin-refused': { name: 'coin-refused', symbol: 'ETH' },
  'permit-refused': { name: 'permit-refused' },
  'out-of-gas': { name: 'out-of-gas' },
  reverted: { name: 'reverted', error: 'EnforcedPause' },
  'action-refused': {
    name: 'action-refused',
    refusal: { name: 'InsufficientIdle', args: ['0x', 5n, 3n] },
    action: { kind: 'lend', asset: some },
  },
  'wallet-refused': { name: 'wallet-refused' },
  'step-declined': { name: 'step-declined' },
  'wallet-busy': { name: 'wallet-busy' },
  'wallet-silent': { name: 'wallet-silent', seconds: 60 },
  'wallet-disconnected': { name: 'wallet-disconnected' },
  'wallet-failed': { name: 'wallet-failed', message: 'Ledger is locked' },
  'account-changed': { name: 'account-changed' },
  'chain-changed': { name: 'chain-changed' },
  'gas-missing': { name: 'gas-missing', symbol: 'ETH' },
  'approval-lower': { name: 'approval-lower', approved: none, wanted: some },
  'approval-standing': { name: 'approval-standing', amount: '250 USDC', spender: 'The Treasury' },
  'approval-left': { name: 'approval-left', amount: 'unlimited USDC', spender: 'The Treasury' },
  'approval-reset': { name: 'approval-reset', symbol: 'USDT', spender: 'The Treasury' },
  'approval-foreign': { name: 'approval-foreign', amount: 'unlimited USDC', spender: '0x12' },
  'approval-higher': { name: 'approval-higher', approved: some, wanted: none },
  'batch-partial': { name: 'batch-partial' },
  'call-blocked': { name: 'call-blocked' },
  'call-changed': { name: 'call-changed' },
  'transaction-cancelled': { name: 'transaction-cancelled' },
  'transaction-replaced': { name: 'transaction-replaced' },
  'transaction-lost': { name: 'transaction-lost' },
  'chain-gone': { name: 'chain-gone' },
  'transaction-overtaken': { name: 'transaction-overtaken' },
  'outcome-missing': { name: 'outcome-missing' },
  'outcome-unshown': { name: 'outcome-unshown' },
  'awaiting-signers': { name: 'awaiting-signers' },
  'request-unclear': { name: 'request-unclear', message: 'Request timed out' },
  'request-waiting': { name: 'request-waiting' },
  'request-unseen': { name: 'request-unseen', expires: true },
  'request-expired': { name: 'request-expired' },
  'nodes-down': { name: 'nodes-down' },
  'nodes-behind': { name: 'nodes-behind', age: 400n },
  'chain-replaced': { name: 'chain-replaced' },
  'node-wrong-chain': { name: 'node-wrong-chain', host: 'rpc.example.org' },
  'answer-invalid': { name: 'answer-invalid' },
  offline: { name: 'offline' },
  'not-deployed': { name: 'not-deployed', chain: 'BNB Smart Chain' },
  reorganised: { name: 'reorganised' },
  'storage-blocked': { name: 'storage-blocked' },
  'other-tab': { name: 'other-tab' },
};

/** The same issues without any headroom, open alternatives, or reason. */
const variants: Issue[] = [
  { name: 'amount-ambiguous', readings: ['1000'] },
  { name: 'amount-too-precise', decimals: 0, closest: '1' },
  { name: 'balance', max: none },
  { name: 'tier-cap', max: none, tier: 3, cap: 3000n, others: [] },
  { name: 'asset-cap', max: none, cap: 1250n, others: [] },
  { name: 'supply-cap', max: none, supply: 99n * WAD, supplyCap: 0n },
  {
    ...({
      name: 'flow-limit',
      side: 'redeem',
      symbol,
      volatile: false,
      orderable: false,
      max: none,
    } as const),
    ...{ hourly: 0n, fitsIn: undefined, others: [] },
  },
  { name: 'backing', side: 'mint', max: none, ratio: 9900n, floor: 9950n },
  { name: 'backing', side: 'redeem', max: some, ratio: 9980n, floor: 9950n },
  { name: 'paused', side: 'redeem', symbol, everywhere: true, others: [] },
  { name: 'feed-stale', side: 'redeem', symbol, age: 7300n, heartbeat: 3600n, others: [] },
  { name: 'feed-silent', side: 'mint', symbol, others: [] },
  { name: 'liquidity', max: none, symbol, others: [] },
  { name: 'drift-limit', max: none, symbol, tier: undefined, others: [] },
  { name: 'reverted', error: undefined },
  {
    name: 'action-refused',
    refusal: { name: 'AccessManagedUnauthorized', args: [] },
    action: { kind: 'pause', asset: undefined },
  },
  { name: 'action-refused', refusal: { name: undefined, args: [] }, action: { kind: 'vote' } },
  { name: 'wallet-failed', message: undefined },
  { name: 'request-unclear', message: undefined },
  { name: 'request-unseen', expires: false },
];

const all: [string, Issue][] = [...Object.values(samples), ...variants].map((issue) => [issue.name, issue]);

describe('every issue has words', () => {
  test.each(all)('%s', (_, issue) => {
    const { title, text, hint, tone } = explain(issue, 'en-US');
    expect(title).toMatch(/^[A-Z0-9].{4,60}$/);
    expect(title).not.toMatch(/[.!]$/);
    for (const sentence of [text, hint]) expect(sentence).toMatch(/^[^a-z].{10,}[.”]$/);
    const words = `${title} ${text} ${hint}`;
    expect(words).not.toMatch(
      /undefined|NaN|null|\bunknown error\b|error occurred|oops|please|[!]|\s\s|[.,]\.|,,/i,
    );
    expect(['neutral', 'info', 'warning', 'danger']).toContain(tone);
  });

  test('and no two share a title', () => {
    const titles = Object.values(samples).map((issue) => explain(issue, 'en-US').title);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });
});

describe('figures are written for the reader', () => {
  test('as the locale writes them', () => {
    expect(explain(samples.balance, 'en-US').text).toBe('The most you can use now is 1,234.56 USDC.');
    expect(explain(samples.balance, 'de-DE').text).toBe('The most you can use now is 1.234,56 USDC.');
  });

  test('to the last digit and in the form of an input, where they have to be typed', () => {
    expect(explain(samples['below-minimum'], 'de-DE').hint).toBe('Enter 1234.56789 USDC or more.');
  });

  test('with the wait, and with the open alternatives', () => {
    expect(explain(samples['flow-limit'], 'en-US').hint).toBe(
      'Available in 17 minutes. Wait, enter less or mint with DAI or WBTC.',
    );
  });

  test('an empty field and a declined request are not errors', () => {
    expect(explain(samples['amount-empty'], 'en-US').tone).toBe('neutral');
    expect(explain(samples['wallet-refused'], 'en-US').tone).toBe('neutral');
  });
});

test('an asset in a link that is USDm of the original Mars is said to be another token', () => {
  const text = '0xbb0fa2fbe9b37444f5d1dbd22e0e5bdd2afbbe85';
  const { title, text: why } = explain({ name: 'link-asset-unknown', text }, 'en-US');
  expect(title).toBe('The link names another USDm');
  expect(why).toContain('cannot be redeemed here');
});
