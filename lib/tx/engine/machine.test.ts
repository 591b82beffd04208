import { describe, expect, test } from 'vitest';
import { at, atMint, flowIn, repeatedHash } from '@/lib/tx/tests/test-flow';
import type { Flow, FlowStatus } from './flow';
import { type FlowEvent, isLost, reduce, TAKEN_IN } from './machine';

const ALL: readonly FlowStatus[] = [
  ...(['preparing', 'wallet', 'pending', 'halted', 'awaiting-signers', 'confirmed'] as const),
  ...(['refused', 'reverted', 'replaced', 'cancelled', 'gone', 'unknown'] as const),
];
const hash = repeatedHash('cc');
const issue = { name: 'quote-moved' } as const;
const asked = { calls: [], nonce: 1, block: 2n };

/** One event of each type, for the second step. */
const EVENTS: { [type in FlowEvent['type']]: Extract<FlowEvent, { type: type }> } = {
  planned: { type: 'planned', steps: ['approve', 'mint'], issue },
  asked: { type: 'asked', step: 1, asked },
  silent: { type: 'silent', seconds: 60 },
  signed: { type: 'signed', step: 1 },
  sent: { type: 'sent', step: 1, hash },
  batched: { type: 'batched', step: 1, batch: 'b' },
  seen: { type: 'seen', step: 1, nonce: 9 },
  proposed: { type: 'proposed', step: 1 },
  followed: { type: 'followed', step: 1, hash },
  mined: { type: 'mined', step: 1, issue },
  confirmed: { type: 'confirmed', step: 1, hash, outcome: { usdmOut: 5n } },
  refused: { type: 'refused', issue },
  reverted: { type: 'reverted', step: 1, issue },
  cancelled: { type: 'cancelled', step: 1, hash },
  replaced: { type: 'replaced', step: 1, hash, issue },
  gone: { type: 'gone', step: 1 },
  halted: { type: 'halted', issue },
  resumed: { type: 'resumed' },
  lost: { type: 'lost', step: 1, issue },
  released: { type: 'released' },
  reorganised: { type: 'reorganised', step: 1 },
  warned: { type: 'warned', issue },
  'left-approval': { type: 'left-approval', standing: { token: at(3), spender: at(1), amount: 3n } },
};

const events = Object.values(EVENTS);

describe('an event', () => {
  test('in the wrong state changes nothing', () => {
    for (const event of events) {
      for (const status of ALL) {
        const flow = atMint(status, 'wallet');
        if (!TAKEN_IN[event.type].includes(status)) expect(reduce(flow, event)).toBe(flow);
      }
    }
  });

  test('for a step that does not exist changes nothing', () => {
    for (const event of events) {
      if (!('step' in event)) continue;
      for (const status of ALL) {
        const flow = atMint(status);
        expect(reduce(flow, { ...event, step: 2 })).toBe(flow);
      }
    }
  });

  test('leaves the intent, account, chain and finished steps unchanged', () => {
    for (const event of events) {
      for (const status of TAKEN_IN[event.type]) {
        const flow = atMint(status, 'pending');
        const { intent, account, chainId, treasury, steps } = reduce(flow, event);
        expect({ intent, account, chainId, treasury }).toEqual({
          intent: flow.intent,
          account: flow.account,
          chainId: flow.chainId,
          treasury: flow.treasury,
        });
        expect(steps[0]).toEqual(flow.steps[0]);
      }
    }
  });
});

describe('transitions', () => {
  const second = (flow: Flow) => flow.steps[1];

  test.each<[FlowEvent['type'], FlowStatus, FlowStatus, object]>([
    ['asked', 'preparing', 'wallet', { state: 'wallet', asked }],
    ['signed', 'wallet', 'preparing', { state: 'done' }],
    ['sent', 'wallet', 'pending', { state: 'pending', hash }],
    ['sent', 'unknown', 'pending', { state: 'pending', hash }],
    ['batched', 'wallet', 'pending', { state: 'pending', batch: 'b' }],
    ['seen', 'pending', 'pending', { nonce: 9 }],
    ['proposed', 'pending', 'awaiting-signers', {}],
    ['followed', 'pending', 'pending', { state: 'pending', hash }],
    ['followed', 'awaiting-signers', 'pending', { hash }],
    ['mined', 'pending', 'preparing', { state: 'done' }],
    ['confirmed', 'pending', 'confirmed', { state: 'done', hash }],
    ['confirmed', 'awaiting-signers', 'confirmed', { state: 'done', hash }],
    ['confirmed', 'unknown', 'confirmed', { state: 'done', hash }],
    ['reverted', 'pending', 'reverted', { state: 'failed' }],
    ['cancelled', 'pending', 'cancelled', { state: 'failed', hash }],
    ['replaced', 'pending', 'replaced', { state: 'failed', hash }],
    ['halted', 'preparing', 'halted', {}],
    ['resumed', 'halted', 'preparing', {}],
    ['lost', 'wallet', 'unknown', { state: 'wallet' }],
    ['lost', 'pending', 'unknown', { state: 'wallet' }],
    ['released', 'unknown', 'unknown', {}],
    ['reorganised', 'confirmed', 'pending', { state: 'pending' }],
    ['silent', 'wallet', 'wallet', {}],
    ['warned', 'pending', 'pending', {}],
  ])('%s takes %s to %s', (type, from, to, step) => {
    const flow = reduce(atMint(from, 'pending'), EVENTS[type]);
    expect(flow.status).toBe(to);
    expect(second(flow)).toMatchObject(step);
  });

  test('a refusal resets the step so that it can be repeated, and clears the request', () => {
    const flow = reduce(atMint('wallet', 'wallet'), EVENTS.refused);
    expect(flow).toMatchObject({ status: 'refused', issue });
    expect(second(flow)).toEqual({ kind: 'mint', state: 'todo' });
  });

  test('a released flow is shown again only when it turns out to have been sent', () => {
    const released = reduce(atMint('unknown', 'wallet'), EVENTS.released);
    expect(released.released).toBe(true);
    for (const type of ['lost', 'refused', 'warned', 'seen'] as const) {
      expect(reduce(released, EVENTS[type]).released).toBe(true);
    }
    for (const type of ['sent', 'batched', 'followed', 'mined', 'confirmed', 'reverted'] as const) {
      expect(reduce(released, EVENTS[type]).released).toBeUndefined();
    }
  });

  test('a new plan replaces the steps that are not done', () => {
    const flow = reduce(flowIn('wallet', [{ kind: 'batch', state: 'wallet', asked }]), EVENTS.planned);
    expect(flow.status).toBe('preparing');
    expect(flow.steps).toEqual([
      { kind: 'approve', state: 'todo' },
      { kind: 'mint', state: 'todo' },
    ]);
  });

  test('the outcome from the Treasury’s event is stored, and nothing else confirms a flow', () => {
    expect(reduce(atMint('pending', 'pending'), EVENTS.confirmed).outcome).toEqual({ usdmOut: 5n });
    for (const event of events) {
      if (event.type === 'confirmed') continue;
      for (const status of ALL.filter((each) => each !== 'confirmed')) {
        expect(reduce(atMint(status, 'pending'), event).status).not.toBe('confirmed');
      }
    }
  });

  test('only a requested step can be sent, and only a sent step can be mined', () => {
    expect(TAKEN_IN.sent).not.toContain('preparing');
    expect(TAKEN_IN.asked).toEqual(['preparing']);
    for (const status of ['preparing', 'halted', 'refused'] as const) {
      expect(TAKEN_IN.mined).not.toContain(status);
    }
  });
});

describe('the issue of a flow', () => {
  test('is set by the event and cleared when it no longer applies', () => {
    const silent = reduce(atMint('wallet', 'wallet'), EVENTS.silent);
    expect(silent.issue).toEqual({ name: 'wallet-silent', seconds: 60 });
    expect(reduce(silent, EVENTS.sent).issue).toBeUndefined();
    expect(reduce(atMint('pending'), EVENTS.cancelled).issue).toEqual({ name: 'transaction-cancelled' });
    expect(reduce(atMint('pending'), EVENTS.proposed).issue).toEqual({ name: 'awaiting-signers' });
    expect(reduce(atMint('confirmed', 'done'), EVENTS.reorganised).issue).toEqual({ name: 'reorganised' });
  });

  test.each(['transaction-lost', 'transaction-overtaken'] as const)(
    '%s is cleared when a node returns the transaction',
    (name) => {
      const lost = reduce(atMint('pending', 'pending'), { type: 'warned', issue: { name } });
      expect(isLost(lost)).toBe(true);
      const seen = reduce(lost, EVENTS.seen);
      expect([isLost(seen), seen.issue]).toEqual([false, undefined]);
      expect(reduce({ ...lost, issue }, EVENTS.seen).issue).toEqual(issue);
    },
  );

  test('keeps a warning about an approval when the next step is requested', () => {
    const warned = reduce(atMint('pending', 'pending'), EVENTS.mined);
    expect(reduce(warned, EVENTS.asked).issue).toEqual(issue);
  });
});
