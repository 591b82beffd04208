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

/** An action as it is signed. */
export const intentOf = (action: Action): ActionIntent =>
  actionIntent({ action, call: actionCall(action, deployment) }, 'As shown');

/** What the tests of actions share: the test chain, actions with its USDC, and what is done there past the page. */
export function setUpTestActions() {
  const { browser, agreedAfterClosing, help, chain } = setUpTestChain();
  let usdc: Asset;

  beforeEach(async () => {
    const found = (await chain().snapshot(STEWARD)).assets.find(({ symbol }) => symbol === 'USDC');
    if (!found) throw new Error('No USDC');
    usdc = found;
  });

  /** A call from an account, past the page. */
  const send = (from: Address, { to, data }: { to: Address; data: Hex }) =>
    transact(help().client, [{ title: 'as shown', from, to, data }]);

  /** An account gets a role, to be used at once. */
  const give = async (role: keyof typeof ROLE_IDS, account: Address): Promise<void> => {
    const args = [ROLE_IDS[role], account, 0] as const;
    const data = encodeFunctionData({ abi: accessManagerAbi, functionName: 'grantRole', args });
    await govern({ client: help().client, deployment }, { to: deployment.manager, data });
  };

  /** A tab of an account's browser, in which an action was begun. */
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
