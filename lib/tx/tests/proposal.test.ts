import { type Hex, pad } from 'viem';
import { beforeEach, describe, expect, test } from 'vitest';
import type { WalletRequest } from '@/lib/tx/engine/ports';
import { GOVERNOR } from '@/scripts/local-chain/accounts';
import {
  mintOf,
  setUpTestChain,
  start,
  tokens,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

/** A contract account without batches: each step is a proposal, executed once its other signers have agreed. */

const { browser, help } = setUpTestChain();
const { approve, usdmOf } = tokens(help);

/** Calls the address in the first word of its input with the rest of it, for any sender; reverts if that does. */
const FORWARDER = '0x602036038060206000376000600091600060006000355af160205760006000fd5b00';

beforeEach(() => help().client.setCode({ address: USER, bytecode: FORWARDER }));

/** A wallet that proposes the next request; `execute` does what was proposed. */
function proposes(wallet: ReturnType<typeof browser>['wallet'], id: string) {
  let proposed: WalletRequest | undefined;
  wallet.next(async (_, request) => {
    proposed = request;
    return `0x${id.repeat(32)}`;
  });
  return async () => {
    const [{ to, data }] = Array.isArray(proposed?.params) ? proposed.params : [];
    const hash = await help().client.sendTransaction({
      account: GOVERNOR,
      chain: null,
      to: USER,
      data: `0x${pad<Hex>(to).slice(2)}${data.slice(2)}`,
    });
    await help().client.waitForTransactionReceipt({ hash });
  };
}

describe('a mint that needs an approval', () => {
  test('settles the executed approval from the chain, and the mint is proposed next', async () => {
    const { wallet, tab } = browser();
    const flows = tab();
    const before = await usdmOf(USER);
    const executeApproval = proposes(wallet, '5a');
    const executeMint = proposes(wallet, '5b');
    start(flows, mintOf('WBTC', '0.01', 8));
    await untilStatus(flows, 'awaiting-signers');
    expect(wallet.asked).toHaveLength(1);
    await executeApproval();
    await until(flows, ({ steps, status }) => status === 'awaiting-signers' && steps[0]?.state === 'done');
    expect(wallet.asked).toHaveLength(2);
    await executeMint();
    const flow = await untilStatus(flows, 'confirmed');
    expect((await usdmOf(USER)) - before).toBe(flow.outcome?.usdmOut);
    expect(wallet.asked).toHaveLength(2);
  });

  test('settles a reset of the old approval too', async () => {
    await approve('USDT', 5n);
    const executes: (() => Promise<void>)[] = [];
    const { wallet, tab } = browser();
    const flows = tab();
    for (const id of ['5a', '5b', '5c']) executes.push(proposes(wallet, id));
    start(flows, mintOf('USDT', '100', 6));
    for (const [index, execute] of executes.entries()) {
      await until(flows, ({ status }) => status === 'awaiting-signers' && wallet.asked.length === index + 1);
      await execute();
    }
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.steps.map(({ kind }) => kind)).toEqual(['reset', 'approve', 'mint']);
  });

  test('after a reload the next step is offered, not requested', async () => {
    const first = browser();
    const executeApproval = proposes(first.wallet, '5a');
    const flows = first.tab();
    start(flows, mintOf('WBTC', '0.01', 8));
    await untilStatus(flows, 'awaiting-signers');
    const second = browser();
    for (const [key, value] of first.storage.items) second.storage.setItem(key, value);
    const later = second.tab();
    later.load();
    await executeApproval();
    await untilStatus(later, 'halted');
    expect(later.shown?.issue).toBeUndefined();
    expect(second.wallet.asked).toEqual([]);
    const executeMint = proposes(second.wallet, '5b');
    later.resume();
    await untilStatus(later, 'awaiting-signers');
    await executeMint();
    await untilStatus(later, 'confirmed');
  });
});
