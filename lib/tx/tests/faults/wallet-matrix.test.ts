import { hexToBigInt, maxUint256, parseUnits } from 'viem';
import { describe, expect, test } from 'vitest';
import { approveCall, encodeCall, redeemProRataCall } from '@/lib/chain/calls/calls';
import type { Address } from '@/lib/domain/model/types';
import type { Flow } from '@/lib/tx/engine/flow';
import type { Flows } from '@/lib/tx/engine/flows';
import { type Intent, kindOf } from '@/lib/tx/kinds';
import {
  ENDINGS,
  type Ending,
  FAULTS,
  type Fault,
  KINDS,
  type KindName,
  type Scene,
} from '@/scripts/faults/wallet-faults';
import { GUARDIAN } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';
import { intentOf } from '@/scripts/local-chain/testing-actions';
import {
  mintOf,
  STRANGER,
  setUpTestChain,
  start,
  tokenOf,
  treasury,
  USER,
  until,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';
import { nativeMint } from '@/scripts/local-chain/testing-native';

/**
 * Every fault of a wallet during every kind of transaction, on a real chain: nothing is lost, nothing is sent twice, no success
 * is claimed without the chain's event, and nothing that may have been sent is denied. Each cell ends with a way on. See
 * docs/wallet-faults.md.
 */

const { browser, help, chain } = setUpTestChain();

type Cell = {
  account: Address;
  prepare?: () => Promise<unknown>;
  intent: () => Promise<Intent>;
};

const usdmIn = parseUnits('100', 18);
const rest = { receiver: USER, deadlineSeconds: 600 };
const of = (intent: Intent) => async () => intent;

const CELLS: Readonly<Record<KindName, Cell>> = {
  mint: {
    account: USER,
    intent: of(mintOf('WBTC', '0.01', 8)),
    prepare: () => sendAs(USER, encodeCall(approveCall(tokenOf('WBTC'), treasury, maxUint256))),
  },
  redeem: {
    account: USER,
    intent: of({ kind: 'redeem', asset: tokenOf('DAI'), usdmIn, minAssetOut: 1n, ...rest }),
  },
  'pro rata': { account: USER, intent: of({ kind: 'redeem-pro-rata', usdmIn, minAmountsOut: [], ...rest }) },
  native: { account: USER, intent: of(nativeMint) },
  claim: {
    account: USER,
    prepare: creditLink,
    intent: of({ kind: 'claim', asset: tokenOf('LINK'), receiver: USER }),
  },
  act: { account: GUARDIAN, intent: pauseIntent },
  revoke: {
    account: USER,
    prepare: () => sendAs(USER, encodeCall(approveCall(tokenOf('WBTC'), treasury, 9n))),
    intent: of({ kind: 'approve', asset: tokenOf('WBTC'), amount: 0n }),
  },
};

/** Generous for what takes dozens of polls, on a busy machine. */
const POLLED_MS = 60_000;

for (const kind of KINDS) {
  describe(kind, () => {
    for (const fault of FAULTS) {
      test(`wallet: ${fault.name} during ${kind}`, { timeout: 2 * POLLED_MS }, () =>
        play(fault, CELLS[kind]),
      );
    }
  });
}

async function play(fault: Fault, { account, prepare, intent: composed }: Cell): Promise<void> {
  await prepare?.();
  const intent = await composed();
  const { number } = await chain().head();
  const effects = () => effectsOf(intent, account, number + 1n);
  const { wallet, storage, tab } = browser();
  wallet.account = account;
  const flows = tab();
  const scene: Scene = {
    wallet,
    stranger: STRANGER,
    send: ({ to, data, value, gas, nonce, gasPrice }) =>
      help().client.sendTransaction({
        ...{ account, chain: null, to, data, nonce, gasPrice },
        ...(value && { value: hexToBigInt(value) }),
        ...(gas && { gas: hexToBigInt(gas) }),
      }),
    setAutomine: (on) => help().client.setAutomine(on),
    mine: () => help().client.mine({ blocks: 1 }),
  };
  let late: (() => Promise<unknown>) | undefined;
  wallet.next((agree, { params }) => {
    late = agree;
    const [asked] = Array.isArray(params) ? params : [];
    return fault.react(agree, asked, scene);
  });
  const { successes, stop } = watchSuccesses(flows, effects);
  start(flows, intent, account);
  if (fault.meanwhile) await fault.meanwhile(await until(flows, isSeen), scene);
  const reopened = () => {
    const next = browser();
    for (const [key, value] of storage.items) next.storage.setItem(key, value);
    const found = next.tab();
    found.load();
    return found;
  };
  const again = () => start(flows, intent, account);
  const end = await PLAYS[fault.ending]({
    ...{ flows, again, late: () => late?.(), effects, reopened, told: fault.told },
  });
  await help().client.setAutomine(true);
  if (end === 'may-repeat') {
    wallet.switchTo({ account, chainId: 31337 });
    again();
    await untilStatus(flows, 'confirmed');
  }
  // Once and for all: the Treasury has done it exactly once, and every claim was true when it was made.
  expect(await effects()).toBe(1);
  expect(wallet.asked).toHaveLength(end === 'may-repeat' ? 2 : 1);
  stop();
  expect(await Promise.all(successes)).toEqual(successes.map(() => 1));
}

type Ended = {
  flows: Flows;
  again: () => void;
  late: () => Promise<unknown> | undefined;
  effects: () => Promise<number>;
  /** A new tab of a browser with the same storage, after the first one was closed. */
  reopened: () => Flows;
  /** What the user is told if it is not what the ending says. */
  told: Fault['told'];
};

/** Plays a cell to its ending, and checks what is said there. `settled`: it was done. */
const PLAYS: Record<Ending, (on: Ended) => Promise<'settled' | 'may-repeat'>> = {
  async declined({ flows, effects }) {
    const { issue } = await untilStatus(flows, 'refused');
    expect(issue?.name).toBe(ENDINGS.declined.issue.name);
    expect(await effects()).toBe(0);
    return 'may-repeat';
  },
  async done({ flows, again }) {
    again();
    await untilStatus(flows, 'confirmed');
    return 'settled';
  },
  async late({ flows, again, late, effects, told }) {
    const { issue } = await untilStatus(flows, 'unknown');
    expect(issue?.name).toBe((told ?? ENDINGS.late.issue).name);
    again();
    flows.dismiss();
    again();
    expect(await effects()).toBe(0);
    await late();
    await untilStatus(flows, 'confirmed');
    return 'settled';
  },
  async unseen({ flows, effects }) {
    await until(flows, ({ issue }) => issue?.name === ENDINGS.unseen.issue.name, POLLED_MS);
    expect(flows.shown?.status).toBe('unknown');
    expect(await effects()).toBe(0);
    flows.dismiss();
    return 'may-repeat';
  },
  async lost({ flows, effects }) {
    await until(flows, ({ issue }) => issue?.name === ENDINGS.lost.issue.name, POLLED_MS);
    expect(await effects()).toBe(0);
    flows.dismiss();
    return 'may-repeat';
  },
  async changed({ flows, effects }) {
    expect((await untilStatus(flows, 'replaced')).issue?.name).toBe(ENDINGS.changed.issue.name);
    expect(await effects()).toBe(0);
    return 'may-repeat';
  },
  async cancelled({ flows, effects }) {
    expect((await untilStatus(flows, 'cancelled')).issue?.name).toBe(ENDINGS.cancelled.issue.name);
    expect(await effects()).toBe(0);
    return 'may-repeat';
  },
  async replaced({ flows, effects }) {
    expect((await untilStatus(flows, 'replaced')).issue?.name).toBe(ENDINGS.replaced.issue.name);
    expect(await effects()).toBe(0);
    return 'may-repeat';
  },
  async 'out-of-gas'({ flows, effects }) {
    expect((await untilStatus(flows, 'reverted')).issue?.name).toBe(ENDINGS['out-of-gas'].issue.name);
    expect(await effects()).toBe(0);
    return 'may-repeat';
  },
  async closed({ flows, reopened }) {
    await untilStatus(flows, 'wallet');
    await untilStatus(reopened(), 'confirmed');
    return 'settled';
  },
};

const isSeen = ({ steps }: Flow) => steps.at(-1)?.nonce !== undefined;

/** Reads what the chain has done by the time of each success that is shown, until it is stopped. */
function watchSuccesses(flows: Flows, effects: () => Promise<number>) {
  const successes: Promise<number>[] = [];
  let before: Flow['status'] | undefined;
  const stop = flows.subscribe(() => {
    const status = flows.shown?.status;
    if (status === 'confirmed' && status !== before) successes.push(effects());
    before = status;
  });
  return { successes, stop };
}

/** How many transactions since this block have done it, by the chain's events. */
async function effectsOf(intent: Intent, account: Address, from: bigint): Promise<number> {
  const { number: to } = await chain().head();
  const bound = { account, chainId: 31337, treasury };
  const logs = to < from ? [] : await kindOf(intent).proof?.logs(intent, bound, chain(), { from, to });
  return new Set(logs?.map(({ transactionHash }) => transactionHash)).size;
}

const sendAs = (from: Address, { to, data }: { to: Address; data: `0x${string}` }) =>
  transact(help().client, [{ title: 'outside of the app', from, to, data }]);

/** Redeems while LINK can't be transferred, which credits it, and lets it be transferred again. */
async function creditLink(): Promise<void> {
  const address = tokenOf('LINK');
  const bytecode = (await help().client.getCode({ address })) ?? '0x';
  const { timestamp } = await chain().head();
  const redeem = { usdmIn: usdmIn * 10n, minAmountsOut: [], receiver: USER, deadline: timestamp + 600n };
  await help().client.setCode({ address, bytecode: '0xfe' });
  await sendAs(USER, encodeCall(redeemProRataCall(treasury, redeem)));
  await help().client.setCode({ address, bytecode });
}

async function pauseIntent(): Promise<Intent> {
  const asset = (await chain().snapshot(GUARDIAN)).assets.find(({ symbol }) => symbol === 'WBTC');
  if (!asset) throw new Error('No WBTC');
  return intentOf({ kind: 'pause', asset, mint: true, redeem: false });
}
