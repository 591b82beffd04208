import type { Outcome } from '@/lib/chain/calls/outcome';
import type { Issue, IssueName } from '@/lib/domain/model/issues';
import type { Flow, FlowStatus, SentRequest, StandingApproval, Step, StepKind } from './flow';
import type { Hash } from './ports';

/** Everything that can happen to a flow. `step` is the index of the step concerned. */
export type FlowEvent =
  /** The remaining steps. Steps already done stay in front of them. */
  | { type: 'planned'; steps: readonly StepKind[]; issue?: Issue }
  | { type: 'asked'; step: number; asked: SentRequest }
  | { type: 'silent'; seconds: number }
  | { type: 'signed'; step: number }
  | { type: 'sent'; step: number; hash: Hash }
  | { type: 'batched'; step: number; batch: string }
  /** A node returned the transaction, so its nonce is certain. */
  | { type: 'seen'; step: number; nonce: number }
  /** The wallet returned a proposal to other signers instead of a transaction. */
  | { type: 'proposed'; step: number }
  /** The same call continues under another hash: a speed-up, or the transaction of a batch or proposal. */
  | { type: 'followed'; step: number; hash: Hash }
  | { type: 'mined'; step: number; issue?: Issue }
  | { type: 'confirmed'; step: number; hash: Hash | undefined; outcome: Outcome; issue?: Issue }
  | { type: 'refused'; issue: Issue }
  | { type: 'reverted'; step: number; issue: Issue }
  | { type: 'cancelled'; step: number; hash: Hash }
  | { type: 'replaced'; step: number; hash: Hash | undefined; issue: Issue }
  /** Another chain is in place of the one it was on. */
  | { type: 'gone'; step: number }
  | { type: 'halted'; issue?: Issue }
  | { type: 'resumed' }
  /** It is unknown whether the step was sent. */
  | { type: 'lost'; step: number; issue: Issue }
  /** The user stopped waiting. */
  | { type: 'released' }
  /** A reorg removed the block that contained the step. */
  | { type: 'reorganised'; step: number }
  /** The flow has ended and left an approval. */
  | { type: 'left-approval'; standing: StandingApproval }
  | { type: 'warned'; issue: Issue };

const OPEN: readonly FlowStatus[] = ['preparing', 'wallet', 'pending', 'halted', 'awaiting-signers'];
/** Requested, with no outcome yet. A wallet may respond long after the user stopped waiting. */
const AWAITED: readonly FlowStatus[] = ['wallet', 'pending', 'awaiting-signers', 'unknown'];

/** The states in which each event applies. In any other state it comes too late and changes nothing. */
export const TAKEN_IN: Readonly<Record<FlowEvent['type'], readonly FlowStatus[]>> = {
  planned: ['preparing', 'wallet', 'pending'],
  asked: ['preparing'],
  silent: ['wallet'],
  signed: ['wallet'],
  sent: ['wallet', 'unknown'],
  batched: ['wallet', 'unknown'],
  seen: AWAITED,
  proposed: ['pending'],
  followed: AWAITED,
  mined: AWAITED,
  confirmed: AWAITED,
  refused: ['preparing', 'wallet', 'halted', 'unknown'],
  reverted: AWAITED,
  cancelled: AWAITED,
  replaced: AWAITED,
  gone: AWAITED,
  halted: ['preparing', 'wallet', 'halted'],
  resumed: ['halted'],
  lost: AWAITED,
  released: ['unknown'],
  reorganised: ['preparing', 'halted', 'confirmed'],
  'left-approval': ['confirmed', 'refused', 'reverted', 'replaced', 'cancelled'],
  warned: [...OPEN, 'unknown'],
};

const LOST: ReadonlySet<IssueName | undefined> = new Set<IssueName>([
  'transaction-lost',
  'transaction-overtaken',
]);

/** Whether the flow is flagged as missing: no node returns its transaction. */
export const isLost = ({ issue }: Flow): boolean => LOST.has(issue?.name);

/** The flow after an event. Pure; returns the same object when the event does not apply in this state. */
export function reduce(flow: Flow, event: FlowEvent): Flow {
  if (!TAKEN_IN[event.type].includes(flow.status)) return flow;
  if ('step' in event && flow.steps[event.step] === undefined) return flow;
  return apply(flow, event);
}

function apply(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'planned':
      return withStatus(flow, 'preparing', withPlan(flow.steps, event.steps), event.issue);
    case 'asked':
      // An earlier warning, such as a lowered approval, still explains this request.
      return withStatus(
        flow,
        'wallet',
        withStep(flow, event.step, { state: 'wallet', asked: event.asked }),
        flow.issue,
      );
    case 'silent':
      return { ...flow, issue: { name: 'wallet-silent', seconds: event.seconds } };
    case 'signed':
      return withStatus(flow, 'preparing', withStep(flow, event.step, { state: 'done' }));
    case 'sent':
      return withStatus(flow, 'pending', withStep(flow, event.step, { state: 'pending', hash: event.hash }));
    case 'batched':
      return withStatus(
        flow,
        'pending',
        withStep(flow, event.step, { state: 'pending', batch: event.batch }),
      );
    case 'seen':
      return {
        ...flow,
        steps: withStep(flow, event.step, { nonce: event.nonce }),
        issue: isLost(flow) ? undefined : flow.issue,
      };
    case 'proposed':
      return withStatus(flow, 'awaiting-signers', flow.steps, { name: 'awaiting-signers' });
    case 'followed':
      return withStatus(flow, 'pending', withStep(flow, event.step, { state: 'pending', hash: event.hash }));
    case 'mined':
      return withStatus(flow, 'preparing', withStep(flow, event.step, { state: 'done' }), event.issue);
    case 'reorganised':
      return withStatus(flow, 'pending', withStep(flow, event.step, { state: 'pending' }), {
        name: 'reorganised',
      });
    case 'halted':
      return withStatus(flow, 'halted', flow.steps, event.issue);
    case 'gone':
      return withStatus(flow, 'gone', flow.steps, { name: 'chain-gone' });
    case 'resumed':
      return withStatus(flow, 'preparing', flow.steps);
    case 'warned':
      return { ...flow, issue: event.issue };
    case 'released':
      return { ...flow, released: true };
    case 'left-approval':
      return { ...flow, standing: event.standing };
    default:
      return end(flow, event);
  }
}

type End = Extract<
  FlowEvent,
  { type: 'confirmed' | 'refused' | 'reverted' | 'cancelled' | 'replaced' | 'lost' }
>;

function end(flow: Flow, event: End): Flow {
  switch (event.type) {
    case 'confirmed': {
      const steps = withStep(flow, event.step, { state: 'done', ...(event.hash && { hash: event.hash }) });
      return { ...withStatus(flow, 'confirmed', steps, event.issue), outcome: event.outcome };
    }
    case 'refused':
      // Neutral: the step can be repeated.
      return withStatus(flow, 'refused', flow.steps.map(resetStep), event.issue);
    case 'reverted':
      return withStatus(flow, 'reverted', withStep(flow, event.step, { state: 'failed' }), event.issue);
    case 'cancelled': {
      const steps = withStep(flow, event.step, { state: 'failed', hash: event.hash });
      return withStatus(flow, 'cancelled', steps, { name: 'transaction-cancelled' });
    }
    case 'replaced': {
      const steps = withStep(flow, event.step, { state: 'failed', ...(event.hash && { hash: event.hash }) });
      return withStatus(flow, 'replaced', steps, event.issue);
    }
    case 'lost':
      return withStatus(flow, 'unknown', withStep(flow, event.step, { state: 'wallet' }), event.issue);
  }
}

const resetStep = (step: Step): Step => (step.state === 'wallet' ? { kind: step.kind, state: 'todo' } : step);

const withStep = (flow: Flow, index: number, change: Partial<Step>): Step[] =>
  flow.steps.map((step, i) => (i === index ? { ...step, ...change } : step));

const withStatus = (flow: Flow, status: FlowStatus, steps: readonly Step[], issue?: Issue): Flow => ({
  ...flow,
  status,
  steps,
  issue,
  // A flow that turns out to have been sent is shown again.
  released: status === 'unknown' || status === 'refused' ? flow.released : undefined,
});

const withPlan = (steps: readonly Step[], kinds: readonly StepKind[]): Step[] => [
  ...steps.filter(({ state }) => state === 'done'),
  ...kinds.map((kind): Step => ({ kind, state: 'todo' })),
];
