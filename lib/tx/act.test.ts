import { concat, encodeFunctionData, type Hex, pad, parseUnits } from 'viem';
import { beforeEach, describe, expect, test } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
// biome-ignore lint/style/noRestrictedImports: the machine is tested on the real contracts
import { accessManagerAbi } from '@/contracts/deploy/abis';
import { actCall } from '@/lib/chain/steward-calls';
import { type Act, ROLE_IDS } from '@/lib/domain/steward';
import type { Address, Asset } from '@/lib/domain/types';
import { explain } from '@/lib/domain/words';
// biome-ignore lint/style/noRestrictedImports: the machine is tested on the real contracts
import { GUARDIAN, STEWARD } from '@/scripts/local-chain/accounts';
// biome-ignore lint/style/noRestrictedImports: the machine is tested on the real contracts
import { transact } from '@/scripts/local-chain/client';
// biome-ignore lint/style/noRestrictedImports: the machine is tested on the real contracts
import { govern } from '@/scripts/local-chain/testing-governor';
import { actIntent } from './act-intent';
import type { ActIntent } from './flow';
import { deployment, setUpTestChain, start, treasury, USER, untilStatus } from './test-chain';

const { browser, agreedAfterClosing, help, chain } = setUpTestChain();
const THOUSAND = parseUnits('1000', 6);
const PROPOSAL: Hex = `0x${'5a'.repeat(32)}`;
/** Code of an account that calls whom the first word names with all that follows, as a Safe does when enough have signed. */
const FORWARDS = '0x602036038060206000376000600082600060006000355af160205760006000fd5b00';
let usdc: Asset;

beforeEach(async () => {
  const found = (await chain().snapshot(STEWARD)).assets.find(({ symbol }) => symbol === 'USDC');
  if (!found) throw new Error('No USDC');
  usdc = found;
});

const intentOf = (act: Act): ActIntent => actIntent({ act, call: actCall(act, deployment) }, 'As shown');
const lend = (amount = THOUSAND): ActIntent => intentOf({ kind: 'lend', asset: usdc, amount });
const harvest = (): ActIntent => intentOf({ kind: 'harvest', asset: usdc });

/** The same call from another account, past the page. */
const send = (from: Address, { to, data }: { to: Address; data: Hex }) =>
  transact(help().client, [{ title: 'as shown', from, to, data }]);

const idleOf = () =>
  help().client.readContract({
    address: treasury,
    abi: treasuryAbi,
    functionName: 'idle',
    args: [usdc.token],
  });

/** A tab of an account's browser, in which an act was begun. */
function begun(intent: ActIntent, account: Address = STEWARD) {
  const { wallet, storage, tab } = browser();
  wallet.account = account;
  const flows = tab();
  return { wallet, storage, flows, begin: () => start(flows, intent, account) };
}

test('an act is one transaction, the very call that was shown, and done when its event says so', async () => {
  const idle = await idleOf();
  const intent = lend();
  const { wallet, flows, begin } = begun(intent);
  begin();
  const flow = await untilStatus(flows, 'confirmed');
  expect(flow.outcome).toEqual({});
  expect(flow.steps.map(({ kind, state }) => [kind, state])).toEqual([['act', 'done']]);
  expect(wallet.asked).toEqual([
    { method: 'eth_sendTransaction', params: [expect.objectContaining(intent.call)] },
  ]);
  expect(await idleOf()).toBe(idle - THOUSAND);
});

test('the guardian shuts a door', async () => {
  const { flows, begin } = begun(
    intentOf({ kind: 'pause', asset: usdc, mint: true, redeem: false }),
    GUARDIAN,
  );
  begin();
  await untilStatus(flows, 'confirmed');
  const at = { address: treasury, abi: treasuryAbi } as const;
  const paused = help().client.readContract({ ...at, functionName: 'paused', args: [usdc.token] });
  expect(await paused).toEqual([true, false]);
});

describe('is refused unsent, in words,', () => {
  test('to an account without the role', async () => {
    const { wallet, flows, begin } = begun(lend(), USER);
    begin();
    const { issue } = await untilStatus(flows, 'refused');
    expect(issue && explain(issue, 'en-US')).toMatchObject({
      title: 'Your account may not do this',
      text: 'It does not hold the steward’s role.',
    });
    expect(wallet.asked).toEqual([]);
  });

  test('when the chain has gone on since it was checked', async () => {
    const { wallet, flows, begin } = begun(lend(await idleOf()));
    await send(STEWARD, lend().call);
    begin();
    const { issue } = await untilStatus(flows, 'refused');
    expect(issue?.name).toBe('act-refused');
    expect(issue && explain(issue, 'en-US').title).toMatch(/^Only [\d,.]+ USDC can be moved$/);
    expect(wallet.asked).toEqual([]);
  });

  test('where it calls none of the deployment’s contracts', async () => {
    const intent = lend();
    const { wallet, flows, begin } = begun({ ...intent, call: { ...intent.call, to: usdc.token } });
    begin();
    expect((await untilStatus(flows, 'refused')).issue?.name).toBe('answer-invalid');
    expect(wallet.asked).toEqual([]);
  });
});

describe('another call in its place is an alarm', () => {
  test('when it does something else', async () => {
    const { wallet, flows, begin } = begun(lend());
    wallet.next(() =>
      help().client.sendTransaction({ account: STEWARD, chain: null, ...lend(2n * THOUSAND).call }),
    );
    begin();
    const flow = await untilStatus(flows, 'replaced');
    expect(flow.issue?.name).toBe('call-changed');
  });

  test('also when it writes the same event', async () => {
    // A recall of one unit is told by the same event as a harvest: how much came is not known beforehand.
    const other = intentOf({ kind: 'recall', from: 'yield', asset: usdc, amount: 1n });
    expect(other.proof).toEqual(harvest().proof);
    const { wallet, flows, begin } = begun(harvest());
    wallet.next(() => help().client.sendTransaction({ account: STEWARD, chain: null, ...other.call }));
    begin();
    expect((await untilStatus(flows, 'replaced')).issue?.name).toBe('call-changed');
  });
});

test('one that is undone on the chain is told by its reason', async () => {
  const { wallet, flows, begin } = begun(lend(await idleOf()));
  const { client } = help();
  wallet.next(async (agree) => {
    await client.setAutomine(false);
    await client.sendTransaction({
      account: STEWARD,
      chain: null,
      gas: 3_000_000n,
      ...lend(2n * THOUSAND).call,
    });
    return agree();
  });
  begin();
  await untilStatus(flows, 'pending');
  await client.mine({ blocks: 1 });
  const { issue } = await untilStatus(flows, 'reverted');
  expect(issue && explain(issue, 'en-US').title).toMatch(/^Only [\d,.]+ USDC can be moved$/);
});

test('found after the tab was closed on the wallet’s question, it is told by its event', async () => {
  const idle = await idleOf();
  const { flow, asked } = await agreedAfterClosing(lend(), STEWARD);
  expect(flow.outcome).toEqual({});
  expect(asked).toEqual([]);
  expect(await idleOf()).toBe(idle - THOUSAND);
});

describe('the same act of another steward', () => {
  beforeEach(async () => {
    const { client } = help();
    const args = [ROLE_IDS.steward, USER, 0] as const;
    const data = encodeFunctionData({ abi: accessManagerAbi, functionName: 'grantRole', args });
    await govern({ client, deployment }, { to: deployment.manager, data });
  });

  test('does not count as a key’s own, which nobody has seen sent', async () => {
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

  test('does not count as a contract’s, whose signers have not sent it yet', async () => {
    await help().client.setCode({ address: USER, bytecode: FORWARDS });
    const { wallet, flows, begin } = begun(lend(), USER);
    wallet.next(async () => PROPOSAL);
    begin();
    await untilStatus(flows, 'awaiting-signers');
    await send(STEWARD, lend().call);
    const { call } = lend();
    const [executed] = await send(GUARDIAN, {
      to: USER,
      data: concat([pad(call.to, { size: 32 }), call.data]),
    });
    const flow = await untilStatus(flows, 'confirmed');
    expect(flow.steps[0]?.hash).toBe(executed?.transactionHash);
  });
});
