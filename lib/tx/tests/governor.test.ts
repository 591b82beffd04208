import { concat, encodeFunctionData, type Hex, parseAbi, toHex } from 'viem';
import { beforeEach, describe, expect, test } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { permissions, ROLES } from '@/contracts/deploy/roles';
import type { ActionCall } from '@/lib/chain/steward/action-call';
import {
  cancelCall,
  executeCall,
  executeScheduledCall,
  operationId,
  scheduleCall,
} from '@/lib/chain/steward/delayed-calls';
import { operationCall } from '@/lib/chain/steward/operation-call';
import { actionCall } from '@/lib/chain/steward/steward-calls';
import { checkAction } from '@/lib/chain/steward/steward-check';
import type { Signed } from '@/lib/domain/model/steward-issue';
import { functionWords } from '@/lib/domain/steward/operation-words';
import { EXPIRATION } from '@/lib/domain/steward/operations';
import { PARAMS, type Param, type Params, paramsOf } from '@/lib/domain/steward/params';
import type { Action } from '@/lib/domain/steward/steward';
import { explain } from '@/lib/domain/words/words';
import { actionIntent } from '@/lib/tx/kinds/action-intent';
import { GOVERNOR } from '@/scripts/local-chain/accounts';
import { GOVERNOR_DELAY } from '@/scripts/local-chain/protocol';
import {
  deployment,
  setUpTestChain,
  start,
  treasury,
  untilStatus,
} from '@/scripts/local-chain/testing-flows';

const { browser, help, chain } = setUpTestChain();
const { manager } = deployment;
const manages = parseAbi([
  'function expiration() view returns (uint32)',
  'function hashOperation(address caller, address target, bytes data) view returns (bytes32)',
  'function getSchedule(bytes32 id) view returns (uint48)',
]);
let now: Params;

beforeEach(async () => {
  now = paramsOf(await chain().snapshot(GOVERNOR));
});

const capOf = (value: bigint): Action => {
  const [param] = PARAMS;
  if (!param) throw new Error('There is no parameter');
  return { kind: 'params', param, value, now };
};

/** The governor signs this call in the app. */
async function sign(kind: Signed, call: ActionCall, status: 'confirmed' | 'refused') {
  const { wallet, tab } = browser();
  wallet.account = GOVERNOR;
  const flows = tab();
  start(flows, actionIntent({ action: { kind }, call }, 'As shown'), GOVERNOR);
  const { issue } = await untilStatus(flows, status);
  return { asked: wallet.asked, title: issue && explain(issue, 'en-US').title };
}

const rawParams = async () =>
  (await help().client.readContract({ address: treasury, abi: treasuryAbi, functionName: 'state' })).params;

const scheduled = (id: Hex) =>
  help().client.readContract({ address: manager, abi: manages, functionName: 'getSchedule', args: [id] });

/** The contract's response to this value, sent by an account that may set it. */
async function taken(param: Param, value: bigint): Promise<string> {
  const { client } = help();
  const { to, data } = actionCall({ kind: 'params', param, value, now }, deployment);
  const request = (question: { method: string; params?: unknown }): Promise<unknown> =>
    client.request<{ Method: string; Parameters?: unknown; ReturnType: unknown }>({
      method: question.method,
      params: question.params,
    });
  const check = await checkAction(request, deployment, { to, data });
  return check.kind === 'refused' ? `${check.refusal.name}` : check.kind;
}

test.each(PARAMS.map((param) => [param.words, param] as const))(
  'the contract accepts the %s exactly within the range of the form',
  async (_, param) => {
    const { least, most } = param.range(now);
    expect(await taken(param, least)).toBe('works');
    expect(await taken(param, most)).toBe('works');
    const refusal = param.name.startsWith('cap') ? 'TierCapInvalid' : 'ParamOutOfBounds';
    expect(await taken(param, most + 1n)).toBe(refusal);
    if (least > 0n) expect(await taken(param, least - 1n)).toBe(refusal);
  },
);

test('everything the governor may schedule is described by what it does', async () => {
  const governed = permissions(deployment).filter(({ role }) => role === ROLES.GOVERNOR);
  const snapshot = await chain().snapshot(GOVERNOR);
  const told = governed.flatMap(({ target, selectors }) =>
    selectors.map((selector) => {
      const call = operationCall({ target, data: concat([selector, toHex(0n, { size: 640 })]) }, deployment);
      expect(call.functionName).toBeDefined();
      return call.meaning ? call.meaning.kind : functionWords({ ...call, target }, snapshot);
    }),
  );
  expect(told).toHaveLength(18);
  expect(told.filter((words) => words.startsWith('Call '))).toEqual([]);
});

test('operation ids and expiration are computed as in the AccessManager', async () => {
  const { to: target, data } = actionCall(capOf(3500n), deployment);
  const at = { address: manager, abi: manages } as const;
  const args = [GOVERNOR, target, data] as const;
  expect(operationId({ caller: GOVERNOR, target, data })).toBe(
    await help().client.readContract({ ...at, functionName: 'hashOperation', args }),
  );
  expect(EXPIRATION).toBe(BigInt(await help().client.readContract({ ...at, functionName: 'expiration' })));
});

describe('a parameter', () => {
  test('is scheduled, refused before it is ready, then executed: exactly that operation', async () => {
    const before = await rawParams();
    const call = actionCall(capOf(3500n), deployment);
    const schedule = scheduleCall(manager, call, GOVERNOR);
    const { asked } = await sign('schedule', schedule, 'confirmed');
    expect(asked).toEqual([
      {
        method: 'eth_sendTransaction',
        params: [expect.objectContaining({ to: manager, data: schedule.data })],
      },
    ]);
    expect(await rawParams()).toEqual(before);

    const early = await sign('execute', executeScheduledCall(manager, call), 'refused');
    expect(early.title).toBe('Not ready yet');
    expect(early.asked).toEqual([]);
    const twice = await sign('schedule', schedule, 'refused');
    expect(twice.title).toBe('Already scheduled');

    await help().warp(GOVERNOR_DELAY);
    await help().refresh();
    await sign('execute', executeScheduledCall(manager, call), 'confirmed');
    expect(await rawParams()).toEqual({ ...before, tierCaps: before.tierCaps.with(1, 3500) });
    const again = await sign('execute', executeScheduledCall(manager, call), 'refused');
    expect(again.title).toBe('Not scheduled');
  });

  test('is cancelled, and can’t be executed afterwards', async () => {
    const { to: target, data, ...rest } = actionCall(capOf(3600n), deployment);
    const operation = { caller: GOVERNOR, target, data };
    await sign('schedule', scheduleCall(manager, { to: target, data, ...rest }, GOVERNOR), 'confirmed');
    expect(await scheduled(operationId(operation))).toBeGreaterThan(0);
    await sign('cancel', cancelCall(manager, operation), 'confirmed');
    expect(await scheduled(operationId(operation))).toBe(0);
    const { title } = await sign('execute', executeCall(manager, operation), 'refused');
    expect(title).toBe('Not scheduled');
  });

  test('expires a week after it was ready', async () => {
    const { to: target, data, ...rest } = actionCall(capOf(3700n), deployment);
    await sign('schedule', scheduleCall(manager, { to: target, data, ...rest }, GOVERNOR), 'confirmed');
    await help().warp(GOVERNOR_DELAY + Number(EXPIRATION));
    await help().refresh();
    const { title } = await sign(
      'execute',
      executeCall(manager, { caller: GOVERNOR, target, data }),
      'refused',
    );
    expect(title).toBe('Expired');
  });
});

test('a call of the manager that has no description is executed by its operation id', async () => {
  const data = encodeFunctionData({
    abi: parseAbi(['function setTargetClosed(address target, bool closed)']),
    functionName: 'setTargetClosed',
    args: [treasury, false],
  });
  const operation = { caller: GOVERNOR, target: manager, data };
  const schedule = { ...executeCall(manager, operation), to: manager, data };
  await sign('schedule', scheduleCall(manager, schedule, GOVERNOR), 'confirmed');
  await help().warp(GOVERNOR_DELAY);
  await help().refresh();
  await sign('execute', executeCall(manager, operation), 'confirmed');
});
