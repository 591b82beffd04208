import type { Snapshot } from '@/lib/domain/model/types';
import { kindOf } from '@/lib/tx/kinds';
import type { Abilities } from '@/lib/tx/kinds/kind';
import type { StepKind } from './flow';
import type { Session } from './session';
import { approvalOf } from './step-calls';

/**
 * The flow's steps as of now, with as few wallet requests as possible.
 * @throws {RefusedError} when the last step would certainly fail
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

/** The steps without batch and permit, for when one of those turns out not to work. */
export async function planSequential(session: Session): Promise<readonly StepKind[]> {
  return planSteps(session, await session.readSnapshot(), { canBatch: false, canPermit: false });
}
