import { describe, expect, test } from 'vitest';
import type { Flow, FlowStatus, Step } from '@/lib/tx/engine/flow';
import { restoreFlow } from '@/lib/tx/engine/restore-flow';
import type { Intent } from '@/lib/tx/kinds';
import type { ActionIntent } from '@/lib/tx/kinds/action-intent';
import { ACCOUNT, atMint, flowIn, MINT, OTHER, repeatedHash, TOKEN } from '@/lib/tx/tests/test-flow';
import { readFlow, writeFlow } from './codec';
import { flowKeys } from './keys';
import { FlowStore } from './store';
import { MemoryStorage } from './test-storage';

const ACTION: ActionIntent = {
  ...({
    kind: 'action',
    action: 'vote',
    words: 'Vote for proposal 7',
    contract: 'the governance venue',
  } as const),
  call: { to: OTHER, data: '0x1234' },
  proof: { contract: OTHER, topics: [repeatedHash('ab'), null], words: [null, repeatedHash('cd')] },
};
const intents: Intent[] = [
  MINT,
  { kind: 'redeem', asset: TOKEN, usdmIn: 2n ** 255n, minAssetOut: 0n, receiver: OTHER, deadlineSeconds: 60 },
  {
    kind: 'redeem-pro-rata',
    usdmIn: 1n,
    minAmountsOut: [1n, 2n ** 200n],
    receiver: OTHER,
    deadlineSeconds: 60,
  },
  { kind: 'claim', asset: TOKEN, receiver: OTHER },
  { kind: 'claim-grant', asset: TOKEN, receiver: OTHER, grant: { contract: OTHER, id: 3n } },
  { kind: 'approve', asset: TOKEN, amount: 0n },
  ACTION,
];

describe('a serialized flow', () => {
  test.each(intents)('is restored unchanged: $kind', (intent) => {
    const flow: Flow = {
      ...flowIn('confirmed', atMint('pending', 'done').steps, intent),
      outcome: { usdmOut: 3n, assets: [TOKEN], amounts: [2n ** 70n], moved: { amount: 5n, usdm: 0n } },
      issue: { name: 'wallet-silent', seconds: 60 },
      released: true,
    };
    expect(readFlow(writeFlow(flow))).toEqual(flow);
  });

  test('an action stored by an earlier version, with the leading words of its event’s data, is still found', () => {
    const flow = flowIn(
      'awaiting-signers',
      [{ kind: 'action', state: 'pending', hash: repeatedHash('aa') }],
      ACTION,
    );
    const { words: _, ...proof } = ACTION.proof;
    const earlier = { ...flow, intent: { ...ACTION, proof: { ...proof, data: '0x01' } } };
    expect(readFlow(JSON.stringify(earlier))).toEqual({ ...flow, intent: { ...ACTION, proof } });
  });

  test.each([
    ['nothing', ''],
    ['invalid JSON', '{'],
    ['a list', '[]'],
    ['an unknown state', writeFlow(atMint('pending')).replace('"pending"', '"flying"')],
    ['an amount as a number', writeFlow(atMint('pending')).replace(/\{"#":"250000000"\}/, '250000000')],
    ['an invalid amount', writeFlow(atMint('pending')).replace('250000000', '25e7')],
    ['an invalid account', writeFlow(atMint('pending')).replace(ACCOUNT, '0x12')],
    ['an invalid hash', writeFlow(atMint('pending')).replace(repeatedHash('aa'), '0xaa')],
  ])('%s is not a flow', (_, text) => {
    expect(readFlow(text)).toBeUndefined();
  });
});

describe('the store', () => {
  test('keeps flows separate and returns them all', () => {
    const storage = new MemoryStorage();
    storage.setItem('mars.theme', 'dark');
    const [first, second] = [atMint('pending', 'pending'), { ...atMint('wallet', 'wallet'), id: 'b' }];
    const store = new FlowStore(storage);
    expect(store.save(first)).toBe(true);
    expect(store.save(second)).toBe(true);
    expect(new FlowStore(storage).all()).toEqual([first, second]);
    expect(flowKeys(storage)).toHaveLength(2);
    store.remove('a');
    expect(new FlowStore(storage).all()).toEqual([second]);
    expect(new FlowStore(storage).get('a')).toBeUndefined();
  });

  test('ignores what it can’t read', () => {
    const storage = new MemoryStorage();
    storage.setItem('mars.flow.2.x', 'damaged');
    storage.setItem('mars.flow.0.y', writeFlow({ ...atMint('pending'), id: 'y' }).replace('"id"', '"name"'));
    expect(new FlowStore(storage).all()).toEqual([]);
    expect(storage.length).toBe(2);
  });

  test('reports when storage is full, blocked or missing', () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const full = Object.assign(new MemoryStorage(), { setItem: blocked });
    expect(new FlowStore(full).save(atMint('pending'))).toBe(false);
    expect(new FlowStore(undefined).save(atMint('pending'))).toBe(false);
    const closed = Object.assign(new MemoryStorage(), {
      getItem: blocked,
      removeItem: blocked,
      key: blocked,
    });
    closed.items.set('mars.flow.2.a', writeFlow(atMint('pending')));
    const store = new FlowStore(closed);
    expect(store.all()).toEqual([]);
    expect(store.get('a')).toBeUndefined();
    store.remove('a');
  });
});

describe('after a reload', () => {
  test.each(['pending', 'wallet', 'awaiting-signers', 'unknown', 'reverted', 'replaced'] as const)(
    'a flow with status %s resumes unchanged',
    (status) => {
      const flow = atMint(status, 'pending');
      expect(restoreFlow(flow)).toBe(flow);
    },
  );

  test.each([
    ['pending', 'pending'],
    ['wallet', 'unknown'],
  ] as const)(
    'a flow whose chain was gone, with a step in state %s, is looked for again as %s',
    (step, status) => {
      const flow: Flow = { ...atMint('gone', step), issue: { name: 'chain-gone' } };
      expect(restoreFlow(flow)).toEqual({ ...flow, status, issue: undefined });
    },
  );

  test.each(['confirmed', 'refused', 'cancelled'] as const)(
    'a flow with status %s is not restored',
    (status) => {
      expect(restoreFlow(atMint(status))).toBeUndefined();
    },
  );

  test('a flow between two steps waits for the user', () => {
    for (const status of ['preparing', 'halted'] as const) {
      const flow: Flow = { ...atMint(status), issue: { name: 'account-changed' } };
      expect(restoreFlow(flow)).toMatchObject({ status: 'halted', issue: undefined });
    }
  });

  test.each<[string, FlowStatus, Step[]]>([
    ['before its request', 'preparing', [{ kind: 'action', state: 'todo' }]],
    ['on hold', 'halted', [{ kind: 'action', state: 'todo' }]],
    [
      'after a step that is done',
      'halted',
      [
        { kind: 'claim', state: 'done' },
        { kind: 'action', state: 'todo' },
      ],
    ],
    ['requested without a step', 'wallet', []],
    ['requested with a step still to do', 'wallet', [{ kind: 'action', state: 'todo' }]],
    [
      'after a pending step',
      'pending',
      [
        { kind: 'approve', state: 'pending', hash: repeatedHash('aa') },
        { kind: 'action', state: 'todo' },
      ],
    ],
  ])('an action found %s is not restored', (_, status, steps) => {
    expect(restoreFlow(flowIn(status, steps, ACTION))).toBeUndefined();
  });

  test.each(['wallet', 'pending', 'unknown'] as const)('an action with status %s is followed', (status) => {
    const flow = flowIn(
      status,
      [{ kind: 'action', state: status === 'pending' ? status : 'wallet' }],
      ACTION,
    );
    expect(restoreFlow(flow)).toBe(flow);
  });

  test('a flow that was never requested, or only signed, is not restored', () => {
    expect(restoreFlow(flowIn('preparing', []))).toBeUndefined();
    expect(restoreFlow(flowIn('preparing', [{ kind: 'mint', state: 'todo' }]))).toBeUndefined();
    const signed = flowIn('preparing', [
      { kind: 'permit', state: 'done' },
      { kind: 'mint', state: 'todo' },
    ]);
    expect(restoreFlow(signed)).toBeUndefined();
  });
});
