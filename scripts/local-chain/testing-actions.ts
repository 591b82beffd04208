import { encodeFunctionData, type Hex, parseUnits } from 'viem';
import { beforeEach } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { accessManagerAbi } from '@/contracts/deploy/abis';
import { actionCall } from '@/lib/chain/steward/steward-calls';
import type { Address, Asset } from '@/lib/domain/model/types';
import { type Action, ROLE_IDS } from '@/lib/domain/steward/steward';
import type { ActionIntent } from '@/lib/tx/kinds/action-intent';
import { actionIntent } from '@/lib/tx/kinds/action-intent';
import { STEWARD } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';
import { govern } from '@/scripts/local-chain/testing-governor';
import { deployment, setUpTestChain, start, treasury } from './testing-flows';

/** 1,000 USDC. */
export const THOUSAND = parseUnits('1000', 6);

/** The intent to sign an action. */
export const intentOf = (action: Action): ActionIntent =>
  actionIntent({ action, call: actionCall(action, deployment) }, 'As shown');

/** Shared setup for tests of actions: the test chain, actions with its USDC, and helpers that bypass the app. */
export function setUpTestActions() {
  const { browser, agreedAfterClosing, help, chain } = setUpTestChain();
  let usdc: Asset;

  beforeEach(async () => {
    const found = (await chain().snapshot(STEWARD)).assets.find(({ symbol }) => symbol === 'USDC');
    if (!found) throw new Error('No USDC');
    usdc = found;
  });

  /** Sends a call from an account, outside the app. */
  const send = (from: Address, { to, data }: { to: Address; data: Hex }) =>
    transact(help().client, [{ title: 'as shown', from, to, data }]);

  /** Grants a role to an account, without a delay. */
  const give = async (role: keyof typeof ROLE_IDS, account: Address): Promise<void> => {
    const args = [ROLE_IDS[role], account, 0] as const;
    const data = encodeFunctionData({ abi: accessManagerAbi, functionName: 'grantRole', args });
    await govern({ client: help().client, deployment }, { to: deployment.manager, data });
  };

  /** A tab in an account's browser, with a function that starts an action there. */
  const begun = (intent: ActionIntent, account: Address = STEWARD) => {
    const { wallet, storage, tab } = browser();
    wallet.account = account;
    const flows = tab();
    return { wallet, storage, flows, begin: () => start(flows, intent, account) };
  };

  return {
    ...{ browser, agreedAfterClosing, help, chain, send, give, begun },
    usdc: () => usdc,
    idleOf: () =>
      help().client.readContract({
        address: treasury,
        abi: treasuryAbi,
        functionName: 'idle',
        args: [usdc.token],
      }),
    lend: (amount = THOUSAND) => intentOf({ kind: 'lend', asset: usdc, amount }),
    recall: (amount = THOUSAND) => intentOf({ kind: 'recall', from: 'yield', asset: usdc, amount }),
  };
}
