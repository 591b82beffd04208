import { concat, type Hex, pad } from 'viem';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Flow, mayRelease } from '@/lib/tx/engine/flow';
import type { ActionIntent } from '@/lib/tx/kinds/action-intent';
import { writeFlow } from '@/lib/tx/store/codec';
import { GUARDIAN, STEWARD } from '@/scripts/local-chain/accounts';
import { intentOf, setUpTestActions } from '@/scripts/local-chain/testing-actions';
import {
  failsThenSends,
  STRANGER,
  start,
  treasury,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

const { browser, help, chain, send, give, begun, usdc, lend, recall } = setUpTestActions();
const PROPOSAL: Hex = `0x${'5a'.repeat(32)}`;
/**
 * Code of an account that forwards its calldata to the address in the first word, like a Safe with enough signatures.
 */
const FORWARDS = '0x602036038060206000376000600082600060006000355af160205760006000fd5b00';

/** A contract account that started an action which its signers have not sent yet. */
async function proposed(intent: ActionIntent) {
  await help().client.setCode({ address: USER, bytecode: FORWARDS });
  const { wallet, flows, begin } = begun(intent, USER);
  wallet.next(async () => PROPOSAL);
  begin();
  await untilStatus(flows, 'awaiting-signers');
  return flows;
}

/** The contract account makes a call, in a transaction sent by another account. */
const execute = async ({ call: { to, data } }: ActionIntent, account = USER) => {
  const [receipt] = await send(GUARDIAN, { to: account, data: concat([pad(to, { size: 32 }), data]) });
  return receipt?.transactionHash;
};

describe('a contract account’s action that its signers have not sent yet is not settled by', () => {
  test('another action of its own that emits an event of the same kind', async () => {
    await give('steward', USER);
    const flows = await proposed(recall());
    await execute(recall(1n));
    const hash = await execute(recall());
    expect((await untilStatus(flows, 'confirmed')).steps[0]?.hash).toBe(hash);
  });

  test('another contract’s action on the other side', async () => {
    await give('guardian', USER);
    await give('governor', STRANGER);
    await help().client.setCode({ address: STRANGER, bytecode: FORWARDS });
    await send(GUARDIAN, intentOf({ kind: 'pause', asset: usdc(), mint: true, redeem: false }).call);
    const paused = intentOf({ kind: 'pause', asset: usdc(), mint: false, redeem: true });
    const flows = await proposed(paused);
    await execute(intentOf({ kind: 'reopen', asset: usdc(), mint: true, redeem: false }), STRANGER);
    const hash = await execute(paused);
    expect((await untilStatus(flows, 'confirmed')).steps[0]?.hash).toBe(hash);
  });
});

test('an action whose stored copy was altered never reaches the wallet', async () => {
  const { wallet, storage, tab } = browser();
  wallet.account = STEWARD;
  const bound = { account: STEWARD, chainId: 31337, treasury };
  const steps = [
    { kind: 'claim', state: 'done' },
    { kind: 'action', state: 'todo' },
  ] as const;
  const altered: Flow = {
    ...bound,
    id: 'x',
    intent: lend(),
    steps,
    screen: 'steward',
    status: 'halted',
  };
  const first = tab();
  storage.setItem('mars.flow.2.x', writeFlow(altered));
  // Found by an open tab, and resumed there.
  first.changedElsewhere('x');
  first.resume();
  expect(first.shown).toBeUndefined();
  // Found on load.
  storage.setItem('mars.flow.2.x', writeFlow(altered));
  const second = tab();
  const forgotten = new Promise<void>((resolve) => {
    second.subscribe(() => storage.length === 0 && resolve());
  });
  second.load();
  await forgotten;
  second.resume();
  expect(second.shown).toBeUndefined();
  expect(wallet.asked).toEqual([]);
});

test('the same action started again by the account is not mistaken for the released one', async () => {
  const { wallet, tab } = browser();
  wallet.account = STEWARD;
  let isBlind = false;
  const flows = tab({ head: () => (isBlind ? Promise.reject(new Error('node')) : chain().head()) });
  const late = failsThenSends(-32603);
  wallet.next(late.reaction);
  start(flows, lend(), STEWARD);
  await until(flows, mayRelease);
  flows.dismiss();
  isBlind = true;
  const others = tab();
  start(others, lend(), STEWARD);
  const again = await untilStatus(others, 'confirmed');
  flows.changedElsewhere(again.id);
  flows.dismiss();
  isBlind = false;
  await late.send();
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.id).not.toBe(again.id);
  expect(flow.steps[0]?.hash).not.toBe(again.steps[0]?.hash);
});

describe('the same action by another steward', () => {
  beforeEach(() => give('steward', USER));

  test('does not settle that of an EOA, which no node has seen yet', async () => {
    const first = begun(lend(), USER);
    first.wallet.next(() => new Promise(() => {}));
    first.begin();
    await untilStatus(first.flows, 'wallet');
    const { storage, tab } = browser();
    for (const [key, value] of first.storage.items) storage.setItem(key, value);
    await send(STEWARD, lend().call);
    const found = tab();
    found.load();
    await untilStatus(found, 'unknown');
    const [own] = await send(USER, lend().call);
    const flow = await untilStatus(found, 'confirmed');
    expect(flow.steps[0]?.hash).toBe(own?.transactionHash);
  });

  test('does not settle that of a contract account, whose signers have not sent it yet', async () => {
    const flows = await proposed(lend());
    await send(STEWARD, lend().call);
    const hash = await execute(lend());
    expect((await untilStatus(flows, 'confirmed')).steps[0]?.hash).toBe(hash);
  });
});
