import { erc20Abi } from 'viem';
import { z } from 'zod';
import { proofBy } from '@/lib/chain/calls/expected-event';
import { assetBy, sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { needsReset } from './approval';
import { findEvent, isBetween } from './events';
import { address, amount } from './fields';
import { type FlowScreen, type Kind, SCREENS } from './kind';

/**
 * Sets the allowance of a token for the Treasury or, if given, for orders, the native coin gateway or staking; 0 revokes it. `spender` is any other one, whose allowance can only be revoked. Started and shown on `/activity`, or where `screen`
 * says.
 */
export type ApproveIntent = {
  kind: 'approve';
  asset: Address;
  amount: bigint;
  orders?: Address | undefined;
  gateway?: Address | undefined;
  staking?: Address | undefined;
  spender?: Address | undefined;
  screen?: FlowScreen | undefined;
};

const spenderOf = ({ orders, gateway, staking, spender }: ApproveIntent, treasury: Address): Address =>
  orders ?? gateway ?? staking ?? spender ?? treasury;

/** Changing or revoking an approval on its own. */
export const approve: Kind<ApproveIntent> = {
  schema: z.object({
    kind: z.literal('approve'),
    asset: address,
    amount,
    orders: address.optional(),
    gateway: address.optional(),
    staking: address.optional(),
    spender: address.optional(),
    screen: z.enum(SCREENS).optional(),
  }),
  screen: 'activity',
  screenOf: ({ screen }) => screen ?? 'activity',
  isOurs: ({ orders, gateway, staking, spender, amount: limit }, chain) =>
    (!orders || sameAddress(orders, chain.orders)) &&
    (!gateway || sameAddress(gateway, chain.nativeGateway ?? '')) &&
    (!staking || sameAddress(staking, chain.stakedXms)) &&
    (!spender || limit === 0n),

  approval: (intent, treasury) => ({
    token: intent.asset,
    spender: spenderOf(intent, treasury),
    amount: intent.amount,
    needed: intent.amount,
    isExact: true,
  }),

  async plan(_, { chain, account, approval }) {
    const reset = approval && (await needsReset(chain, account, approval));
    return reset ? ['reset', 'approve'] : ['approve'];
  },

  guard: { target: ({ asset }) => asset, isShown: () => false, isAlone: true },

  proof: {
    find(intent, { account, treasury }, logs) {
      const { asset, amount: limit } = intent;
      const wanted = { sender: account, receiver: spenderOf(intent, treasury) };
      return findEvent(logs, { contract: asset, abi: erc20Abi, eventName: 'Approval' }, (args) =>
        isBetween({ sender: args.owner, receiver: args.spender }, wanted) && args.value === limit
          ? { approved: limit }
          : undefined,
      );
    },
    logs(intent, { account: owner, treasury }, chain, { from, to }) {
      const args = { owner, spender: spenderOf(intent, treasury) };
      const event = { abi: erc20Abi, eventName: 'Approval', args };
      return chain.proofLogs(proofBy(intent.asset, event), from, to);
    },
  },

  attempt: ({ asset }, snapshot) => ({ snapshot, side: 'redeem', asset: assetBy(snapshot, asset), usdm: 0n }),

  words: {
    lead: (intent, { symbol }) => {
      const [what, verb] = [symbol(intent.asset), intent.amount === 0n ? 'Revoke' : 'Change'];
      if (intent.orders) return `${verb} the ${what} approval for orders.`;
      if (intent.gateway) return `${verb} the native coin gateway’s ${what} approval.`;
      if (intent.staking) return `${verb} the ${what} approval for staking.`;
      if (intent.spender) return `${verb} the ${what} approval of ${intent.spender}.`;
      return `${verb} the Treasury’s ${what} approval.`;
    },
    step: ({ asset }, { symbol }) => `Change the ${symbol(asset)} approval`,
    // Wallets let users edit the amount.
    done: ({ asset, amount: limit }, { symbol, amount: write, outcome: { approved = limit } = {} }) =>
      approved === 0n ? `${symbol(asset)} approval revoked` : `Approved ${write(approved, asset)}`,
    results: (intent, { amount: write, outcome: { approved = intent.amount } = {} }) => [
      {
        term: 'Spender',
        value: nameOf(intent),
      },
      { term: 'Approved now', value: write(approved, intent.asset) },
    ],
  },

  activity: ({ asset, amount: limit, ...intent }) => ({
    kind: 'approval',
    amounts: [{ asset, amount: limit }],
    usdm: undefined,
    spender: roleOf(intent),
  }),
};

type Spenders = Pick<ApproveIntent, 'orders' | 'gateway' | 'staking' | 'spender'>;

/** Undefined for another contract. */
function roleOf({ orders, gateway, staking, spender }: Spenders) {
  if (orders) return 'orders';
  if (gateway) return 'gateway';
  if (staking) return 'staking';
  return spender ? undefined : 'treasury';
}

const NAMES = {
  orders: 'Orders',
  gateway: 'Native coin gateway',
  staking: 'XMS staking',
  treasury: 'Treasury',
};

function nameOf(intent: Spenders): string {
  const role = roleOf(intent);
  return role ? NAMES[role] : (intent.spender ?? '');
}
