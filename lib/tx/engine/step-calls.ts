import { approveCall, encodeCall, type RawCall } from '@/lib/chain/calls/calls';
import { type Intent, kindOf } from '@/lib/tx/kinds';
import type { RequiredApproval } from '@/lib/tx/kinds/approval';
import type { Moment } from '@/lib/tx/kinds/kind';
import type { Flow, StepKind } from './flow';

/** The approval that the flow's transaction needs first; undefined when none. */
export const approvalOf = ({
  intent,
  treasury,
}: Pick<Flow, 'intent' | 'treasury'>): RequiredApproval | undefined =>
  kindOf(intent).approval?.(intent, treasury);

/**
 * The calls of a step, in order: several only for a batch, none for a signature.
 * @param needsReset whether the old allowance must be set to zero first; only matters for a batch
 */
export function callsOf(
  kind: StepKind,
  flow: Pick<Flow, 'intent' | 'treasury'>,
  moment: Moment,
  needsReset: boolean,
) {
  const { intent } = flow;
  const approval = approvalOf(flow);
  const approve = (amount: bigint): RawCall[] =>
    approval ? [encodeCall(approveCall(approval.token, approval.spender, amount))] : [];
  const final = (at: Moment): RawCall[] => {
    const call = kindOf(intent).call?.(intent, at);
    return call ? [call] : [];
  };
  switch (kind) {
    case 'permit':
      return [];
    case 'reset':
      return approve(0n);
    case 'approve':
      return approve(approval?.amount ?? 0n);
    case 'batch':
      return [
        ...(needsReset ? approve(0n) : []),
        ...approve(approval?.amount ?? 0n),
        ...final({ ...moment, permit: undefined }),
      ];
    default:
      return final(moment);
  }
}

/** Chain time (Unix seconds) after which a step's calls can only fail; undefined without a deadline. */
export function deadlineOf(kind: StepKind, intent: Intent, timestamp: bigint): bigint | undefined {
  const isPreparation = kind === 'permit' || kind === 'reset' || kind === 'approve';
  if (isPreparation || !('deadlineSeconds' in intent)) return undefined;
  return timestamp + BigInt(intent.deadlineSeconds);
}
