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
  }
}

const flow: fc.Arbitrary<Flow> = fc
  .record({ intent, account: address, treasury: address })
  .filter(({ intent: { ...fields }, account, treasury }) => {
    // The recipient may be the account; all other addresses are different contracts.
    const others = ['asset' in fields ? fields.asset : '4', 'receiver' in fields ? fields.receiver : '5'];
    const { gateway, usdm } = ('native' in fields && fields.native) || { gateway: '1', usdm: '2' };
    const { contract } = ('grant' in fields && fields.grant) || { contract: '3' };
    const all = [...others, treasury, gateway, usdm, contract];
    return (
      new Set(all).size === 6 &&
      !all.slice(2).includes(account) &&
      account !== treasury &&
      account !== others[0]
    );
  })
  .map((bound) => ({ ...flowIn('preparing', [], bound.intent), ...bound }));

/** Any flow, with one of its possible steps. */
export const step = flow.chain((each) =>
  fc.record({ flow: fc.constant(each), kind: fc.constantFrom(...stepsOf(each.intent)) }),
);
