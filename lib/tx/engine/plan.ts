import type { Snapshot } from '@/lib/domain/model/types';
import { kindOf } from '@/lib/tx/kinds';
import type { Abilities } from '@/lib/tx/kinds/kind';
import type { StepKind } from './flow';
import type { Session } from './session';
import { approvalOf } from './step-calls';

/**
 * The steps of the flow as of now, with the fewest questions to the wallet.
 * @throws {RefusedError} when it is already clear that the last of them would be refused
 */
export async function planSteps(
  { flow, chain }: Session,
  snapshot: Snapshot,
  abilities: Abilities,
): Promise<readonly StepKind[]> {
  const { intent, account } = flow;
  const planning = { ...abilities, chain, account, snapshot, approval: approvalOf(flow) };
  return kindOf(intent).plan(intent, planning);
}

/** The steps without batch and permit: what is left when one of them turns out not to work. */
export async function planSequential(session: Session): Promise<readonly StepKind[]> {
  return planSteps(session, await session.readSnapshot(), { canBatch: false, canPermit: false });
}
