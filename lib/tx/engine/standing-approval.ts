import { decodeFunctionData, erc20Abi, getAddress } from 'viem';
import { UNLIMITED } from '@/lib/chain/calls/calls';
import { hasApproved, hasEnded, type StandingApproval } from './flow';
import type { Transaction } from './ports';
import type { Session } from './session';
import { approvalOf } from './step-calls';

/**
 * Reads what an ended flow left approved and records it: the approval of a step before the one that failed, more than
 * was asked for, or an approval that the wallet sent in place of the request. When no node tells, nothing is recorded;
 * the steps that are done are shown in any case.
 */
export async function noteStandingApproval(session: Session): Promise<void> {
  if (!hasEnded(session.flow)) return;
  const standing = await leftApproval(session).catch(() => undefined);
  if (standing) session.emit({ type: 'left-approval', standing });
}

async function leftApproval(session: Session): Promise<StandingApproval | undefined> {
  const { flow, chain } = session;
  const sent = flow.status === 'replaced' ? await sentInstead(session) : undefined;
  const wanted = sent ?? ownApproval(session);
  if (!wanted) return undefined;
  const { token, spender } = wanted;
  const amount = await session.orStopped(chain.allowance(token, flow.account, spender));
  return amount > wanted.beyond || (hasReset(session) && amount === 0n)
    ? { token, spender, amount }
    : undefined;
}

type Wanted = { token: StandingApproval['token']; spender: StandingApproval['spender']; beyond: bigint };

/** The approval that the flow itself made; `beyond` is what may be left without a word. */
function ownApproval({ flow }: Session): Wanted | undefined {
  const approval = flow.intent.kind === 'approve' ? undefined : approvalOf(flow);
  if (!approval || !hasApproved(flow)) return undefined;
  const { token, spender, amount, needed } = approval;
  const isKept = amount === UNLIMITED;
  if (flow.status !== 'confirmed') return { token, spender, beyond: 0n };
  return isKept ? undefined : { token, spender, beyond: amount - needed };
}

const hasReset = ({ flow }: Session): boolean => flow.status !== 'confirmed' && hasApproved(flow);

/** The approval in the transaction that the wallet sent in place of the request, for whatever token and spender. */
async function sentInstead({ flow, chain }: Session): Promise<Wanted | undefined> {
  const hash = flow.steps.find(({ state }) => state === 'failed')?.hash;
  const transaction = hash && (await chain.transaction(hash));
  const spender = transaction && spenderIn(transaction);
  return spender && transaction.to ? { token: getAddress(transaction.to), spender, beyond: 0n } : undefined;
}

function spenderIn({ input }: Transaction): StandingApproval['spender'] | undefined {
  try {
    const { functionName, args } = decodeFunctionData({ abi: erc20Abi, data: input });
    return functionName === 'approve' ? args[0] : undefined;
  } catch {
    return undefined;
  }
}
