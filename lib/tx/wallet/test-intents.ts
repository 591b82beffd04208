import fc from 'fast-check';
import { concat, getAddress, type Hex, numberToHex, pad } from 'viem';
import type { Address } from '@/lib/domain/model/types';
import type { Flow, StepKind } from '@/lib/tx/engine/flow';
import type { Intent } from '@/lib/tx/kinds';
import { flowIn } from '@/lib/tx/tests/test-flow';

/** Arbitrary intents, flows and steps for property tests. */

/** Any checksummed address that cannot be mistaken for a small number in call data. */
export const address: fc.Arbitrary<Address> = fc
  .bigInt({ min: 2n ** 159n, max: 2n ** 160n - 1n })
  .map((value) => getAddress(pad(numberToHex(value), { size: 20 })));
const amount = fc.bigInt({ min: 1n, max: 2n ** 200n });
const deadlineSeconds = fc.integer({ min: 1, max: 86_400 });

const native = fc.option(fc.record({ gateway: address, usdm: address, symbol: fc.constant('ETH') }), {
  nil: undefined,
});

const grant = fc.record({ contract: address, id: amount });

/** An action's call data: a selector, and an address in a known place. */
const data = address.map((of): Hex => concat(['0x12345678', pad(of, { size: 32 })]));
const hash = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }).map((value) => numberToHex(value, { size: 32 }));
const abiWords = fc.array(fc.option(hash), { maxLength: 4 });

const newOrder = {
  ...{ orders: address, asset: address, receiver: address },
  waitSeconds: deadlineSeconds,
  deadlineSeconds,
  native: fc.option(fc.record({ symbol: fc.constant('ETH') }), { nil: undefined }),
};

const closing = {
  orders: address,
  order: fc.record({
    id: fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
    asset: address,
    minting: fc.boolean(),
    amount,
  }),
  round: fc.bigInt({ min: 0n, max: 2n ** 80n - 1n }),
  screen: fc.constant('mint' as const),
};

const staking = { stakedXms: address, xms: address };

const intent: fc.Arbitrary<Intent> = fc.oneof(
  fc.record({
    kind: fc.constant('mint' as const),
    asset: address,
    amountIn: amount,
    minUsdmOut: amount,
    receiver: address,
    deadlineSeconds,
    approval: fc.constantFrom('exact' as const, 'unlimited' as const),
    native,
  }),
  fc.record({
    kind: fc.constant('redeem' as const),
    asset: address,
    usdmIn: amount,
    minAssetOut: amount,
    receiver: address,
    deadlineSeconds,
    native,
  }),
  fc.record({
    kind: fc.constant('redeem-pro-rata' as const),
    usdmIn: amount,
    minAmountsOut: fc.array(amount, { maxLength: 5 }),
    receiver: address,
    deadlineSeconds,
  }),
  fc.record({ kind: fc.constant('claim' as const), asset: address, receiver: address }),
  fc.record({ kind: fc.constant('claim-grant' as const), asset: address, receiver: address, grant }),
  fc.record({
    kind: fc.constant('approve' as const),
    asset: address,
    amount: fc.oneof(fc.constant(0n), amount),
  }),
  fc.record({
    kind: fc.constant('action' as const),
    action: fc.constantFrom('lend' as const, 'pause' as const),
    words: fc.string(),
    contract: fc.constant('the Treasury'),
    token: fc.option(address, { nil: undefined }),
    call: fc.record({ to: address, data }),
    proof: fc.record({ contract: address, topics: abiWords, words: abiWords }),
  }),
  fc.record({ kind: fc.constant('order-mint' as const), ...newOrder, amountIn: amount, minUsdmOut: amount }),
  fc.record({
    kind: fc.constant('order-redeem' as const),
    ...newOrder,
    usdm: address,
    usdmIn: amount,
    minAssetOut: amount,
  }),
  fc.record({ kind: fc.constant('settle-order' as const), ...closing }),
  fc.record({ kind: fc.constant('refund-order' as const), ...closing }),
  fc.record({
    kind: fc.constant('withdraw-kept' as const),
    ...{ orders: address, token: address, receiver: address, screen: fc.constant('redeem' as const) },
  }),
  fc.record({ kind: fc.constant('stake' as const), ...staking, amount, receiver: address }),
  fc.record({
    kind: fc.constant('unstake' as const),
    ...staking,
    ...{ shares: amount, amount, receiver: address },
  }),
  fc.record({
    kind: fc.constant('upkeep' as const),
    task: fc.constantFrom('observe' as const, 'poke' as const, 'reward' as const),
    ...{ contract: address, xms: address },
  }),
  fc.record({
    kind: fc.constant('collect-fees' as const),
    ...{ collector: address, ...staking, token: address },
    pair: fc.option(address, { nil: undefined }),
  }),
);

function stepsOf(of: Intent): StepKind[] {
  switch (of.kind) {
    case 'mint':
      return of.native ? ['mint'] : ['reset', 'approve', 'batch', 'mint'];
    case 'redeem':
      return of.native ? ['approve', 'batch', 'redeem'] : ['redeem'];
    case 'redeem-pro-rata':
    case 'claim':
    case 'claim-grant':
    case 'action':
      return [of.kind];
    case 'approve':
      return ['reset', 'approve'];
    case 'order-mint':
      return of.native ? [of.kind] : ['reset', 'approve', 'batch', of.kind];
    case 'order-redeem':
      return ['approve', 'batch', of.kind];
    case 'settle-order':
    case 'refund-order':
    case 'withdraw-kept':
    case 'unstake':
    case 'upkeep':
    case 'collect-fees':
      return [of.kind];
    case 'stake':
      return ['approve', 'batch', of.kind];
  }
}

/** The contracts that an intent names, apart from those of an action. */
export function contractsOf(of: Intent): Address[] {
  const gateway = of.kind === 'mint' || of.kind === 'redeem' ? of.native : undefined;
  const named = [
    'asset' in of && of.asset,
    'token' in of && of.token,
    'orders' in of && of.orders,
    'usdm' in of && of.usdm,
    'xms' in of && of.xms,
    'stakedXms' in of && of.stakedXms,
    'contract' in of && of.kind === 'upkeep' && of.contract,
    'collector' in of && of.collector,
    'pair' in of && of.pair,
    'grant' in of && of.grant.contract,
    gateway?.gateway,
    gateway?.usdm,
  ];
  return named.filter((each) => typeof each === 'string');
}

const flow: fc.Arbitrary<Flow> = fc
  .record({ intent, account: address, treasury: address })
  .filter(({ intent: of, account, treasury }) => {
    // The recipient may be the account; all other addresses are different contracts.
    const contracts = [treasury, ...contractsOf(of)];
    const receiver = 'receiver' in of ? [of.receiver] : [];
    return (
      new Set([...contracts, ...receiver]).size === contracts.length + receiver.length &&
      !contracts.includes(account)
    );
  })
  .map((bound) => ({ ...flowIn('preparing', [], bound.intent), ...bound }));

/** Any flow, with one of its possible steps. */
export const step = flow.chain((each) =>
  fc.record({ flow: fc.constant(each), kind: fc.constantFrom(...stepsOf(each.intent)) }),
);
