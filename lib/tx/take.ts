import { encodeFunctionData, hexToBigInt } from 'viem';
import { usdmAbi } from '@/abis/usdm';
import type { Issue } from '@/lib/domain/model/issues';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { abilitiesOf } from './abilities';
import { askWallet } from './answer';
import { askOf } from './ask';
import { failureIssue } from './attempt';
import type { StepKind } from './flow';
import { untilMatching } from './matching';
import { needsReset, planSequential, planSteps } from './plan';
import type { ChainPort } from './ports';
import { Refusal, type Session } from './session';
import { approvalOf, callsOf, deadlineOf, type Moment } from './step-calls';

/** Plans the flow, as of the newest block. */
export async function plan(session: Session): Promise<void> {
  const { chain, wallet, flow } = session;
  await untilMatching(session);
  const snapshot = await session.readSnapshot();
  const abilities = await abilitiesOf(chain, wallet, flow.account, flow.chainId);
  const steps = await planSteps(session, snapshot, abilities);
  // Whoever pays for gas by other means has a wallet that batches, or is a contract.
  const paysGas = !abilities.canBatch && abilities.canPermit;
  if (paysGas && snapshot.nativeBalance === 0n) {
    throw new Refusal({ name: 'gas-missing', symbol: chain.nativeSymbol });
  }
  session.emit({ type: 'planned', steps });
}

/**
 * Takes one step: simulates it on the newest block, has it written down, then asks the wallet.
 * @throws {Refusal} when it would be refused by the chain
 */
export async function take(session: Session, index: number): Promise<void> {
  await untilMatching(session);
  const { chain, flow } = session;
  const { kind } = session.step(index);
  const snapshot = await session.readSnapshot();
  const moment = await momentOf(session, snapshot, kind);
  const issue = await simulate(session, kind, snapshot, moment);
  // The coin is paid last: what refuses it had no fault in the signature.
  if (issue && moment.permit && issue.name !== 'coin-refused') return withoutPermit(session);
  if (issue) throw new Refusal(issue);
  const ask = askOf(flow, kind, snapshot, moment, await gasOf(session, kind, moment));
  const nonce = await session.orStopped(chain.nonce(flow.account));
  const deadline = deadlineOf(kind, flow.intent, moment);
  const asked = { calls: ask.calls, nonce, block: snapshot.blockNumber, ...(deadline && { deadline }) };
  session.emit({ type: 'asked', step: index, asked });
  await askWallet(session, index, ask);
}

/** The token did not take the signature (or it is not to blame, and the new plan says what is). */
async function withoutPermit(session: Session): Promise<void> {
  session.permit = undefined;
  const steps = await planSequential(session);
  session.emit({ type: 'planned', steps, issue: { name: 'permit-refused' } });
}

async function momentOf(session: Session, snapshot: Snapshot, kind: StepKind): Promise<Moment> {
  const { treasury, account, intent } = session.flow;
  const approval = approvalOf(session.flow);
  const reset =
    kind === 'batch' && approval !== undefined && (await needsReset(session.chain, { ...approval, account }));
  const usdmNonce =
    kind === 'permit' && intent.kind === 'redeem'
      ? await permitNonce(session.chain, snapshot.usdm, account)
      : undefined;
  return { treasury, timestamp: snapshot.timestamp, permit: session.permit, needsReset: reset, usdmNonce };
}

async function permitNonce(chain: ChainPort, usdm: Address, account: Address): Promise<bigint> {
  const data = encodeFunctionData({ abi: usdmAbi, functionName: 'nonces', args: [account] });
  return hexToBigInt(await chain.simulate(account, { to: usdm, data }));
}

/**
 * Gas for a step's transaction: a quarter more than it needs now. In a later block a mint may have to record a price
 * observation too, and what a permit that is tried needs does not show in the least gas that succeeds.
 * @returns undefined when there is no transaction or no estimate: then the wallet decides
 */
async function gasOf({ chain, flow }: Session, kind: StepKind, moment: Moment): Promise<bigint | undefined> {
  const [call, ...others] = callsOf(kind, flow.intent, moment);
  if (!call || others.length > 0) return undefined;
  const needed = await chain.estimate(flow.account, call).catch(() => undefined);
  return needed && (needed * 5n) / 4n;
}

/**
 * The exact call, unsent; of a batch the first one only: the others stand on it, and the plan has checked the mint.
 * @returns why it would fail
 */
async function simulate(
  { chain, flow }: Session,
  kind: StepKind,
  snapshot: Snapshot,
  moment: Moment,
): Promise<Issue | undefined> {
  const [first] = callsOf(kind, flow.intent, moment);
  if (!first) return undefined;
  try {
    await chain.simulate(flow.account, first);
    return undefined;
  } catch (error) {
    return failureIssue(error, flow.intent, snapshot);
  }
}
