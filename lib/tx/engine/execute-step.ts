import type { RawCall } from '@/lib/chain/calls/calls';
import { max } from '@/lib/domain/model/convert';
import type { Issue } from '@/lib/domain/model/issues';
import type { Snapshot } from '@/lib/domain/model/types';
import { kindOf } from '@/lib/tx/kinds';
import { needsReset } from '@/lib/tx/kinds/approval';
import { abilitiesOf } from '@/lib/tx/wallet/abilities';
import { sendToWallet } from '@/lib/tx/wallet/send-to-wallet';
import { walletRequestFor } from '@/lib/tx/wallet/wallet-request';
import { failureIssue } from './call-failure';
import { RefusedError } from './errors';
import type { StepKind } from './flow';
import { planSequential, planSteps } from './plan';
import type { Session } from './session';
import { approvalOf, callsOf, deadlineOf } from './step-calls';
import { waitForAccount } from './wait-for-account';

/** Plans the flow's steps on the newest block. */
export async function plan(session: Session): Promise<void> {
  const { chain, wallet, flow } = session;
  await waitForAccount(session);
  const snapshot = await session.readSnapshot();
  const abilities = await abilitiesOf(chain, wallet, flow.account, flow.chainId);
  const steps = await planSteps(session, snapshot, abilities);
  if (abilities.paysGas && snapshot.nativeBalance === 0n) {
    throw new RefusedError({ name: 'gas-missing', symbol: chain.nativeSymbol });
  }
  session.emit({ type: 'planned', steps });
}

/**
 * Executes one step: simulates it on the newest block, stores it, then sends the request to the wallet.
 * @throws {RefusedError} when the chain would revert it
 */
export async function executeStep(session: Session, index: number): Promise<void> {
  await waitForAccount(session);
  const { chain, flow } = session;
  const { kind } = session.step(index);
  const snapshot = await session.readSnapshot();
  const calls = await callsNow(session, kind, snapshot);
  const issue = await simulate(session, snapshot, calls);
  // The coin is paid out last, so a recipient that rejects it does not mean the signature was bad.
  if (issue && session.permit && issue.name !== 'coin-refused') return withoutPermit(session, issue);
  if (issue) throw new RefusedError(issue);
  const { intent } = flow;
  const permit = kind === 'permit' ? await kindOf(intent).permit?.(intent, flow, snapshot, chain) : undefined;
  const { timestamp } = snapshot;
  const ask = walletRequestFor(flow, kind, { timestamp, calls, permit, gas: await gasOf(session, calls) });
  const { blockNumber: block } = snapshot;
  const [nonce, anchor] = await session.orStopped(
    Promise.all([chain.nonce(flow.account), chain.anchor(block)]),
  );
  const deadline = deadlineOf(kind, intent, timestamp);
  const asked = {
    ...{ calls: ask.calls, nonce, block },
    ...(anchor && { anchor }),
    ...(deadline && { deadline }),
  };
  session.emit({ type: 'asked', step: index, asked });
  await sendToWallet(session, index, ask);
}

/** Replans without the permit, which the token rejected. If something else is at fault, the new plan reports it. */
async function withoutPermit(session: Session, { name }: Issue): Promise<void> {
  session.permit = undefined;
  if (name === 'permit-refused' || name === 'allowance-short') {
    session.wallet.noPermits.add(session.flow.account);
  }
  const steps = await planSequential(session);
  session.emit({ type: 'planned', steps, issue: { name: 'permit-refused' } });
}

/** The step's calls as of this snapshot. */
async function callsNow(session: Session, kind: StepKind, snapshot: Snapshot): Promise<RawCall[]> {
  const { flow, chain, permit } = session;
  const approval = approvalOf(flow);
  const reset = kind === 'batch' && approval && (await needsReset(chain, flow.account, approval));
  const moment = { treasury: flow.treasury, timestamp: snapshot.timestamp, permit };
  return callsOf(kind, flow, moment, reset === true);
}

/**
 * What any call of the Treasury can need. It values everything when its totals are ten minutes old or an amount comes close
 * to a limit, which can happen between the estimate and the block, and then keeps gas in reserve for every feed and venue.
 * What is not used is not paid for.
 */
const VALUATION_GAS = 3_000_000n;

/**
 * Gas limit for a step's transaction: the estimate plus a quarter, and for a call of the Treasury at least
 * `VALUATION_GAS`. In a later block a mint may also have to record a price observation, and the least gas that succeeds
 * does not include what a failed permit attempt uses.
 * @returns undefined without a single call or an estimate; the wallet then decides
 */
async function gasOf(
  { chain, flow }: Session,
  [call, ...others]: readonly RawCall[],
): Promise<bigint | undefined> {
  if (!call || others.length > 0) return undefined;
  const needed = await chain.estimate(flow.account, call).catch(() => undefined);
  if (needed === undefined) return undefined;
  const isTreasury = [flow.treasury, chain.nativeGateway].includes(call.to);
  const valuations = kindOf(flow.intent).valuations ?? (isTreasury ? 1n : 0n);
  return max((needed * 5n) / 4n, valuations * VALUATION_GAS);
}

/**
 * Simulates the exact call. Only the first call of a batch can be simulated, as the others depend on it; the plan has
 * already checked the mint.
 * @returns why it would fail
 */
async function simulate(
  { chain, flow }: Session,
  snapshot: Snapshot,
  [first]: readonly RawCall[],
): Promise<Issue | undefined> {
  if (!first) return undefined;
  try {
    await chain.simulate(flow.account, first);
    return undefined;
  } catch (error) {
    return failureIssue(error, flow.intent, snapshot);
  }
}
