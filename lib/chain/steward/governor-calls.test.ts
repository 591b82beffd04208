import { decodeFunctionData, encodeFunctionData, type Hex, pad, zeroAddress } from 'viem';
import { expect, test } from 'vitest';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { treasuryAbi } from '@/abis/treasury';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { abiWords } from '@/lib/chain/calls/expected-event';
import { managerAbi } from '@/lib/chain/calls/manager-abi';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { PARAMS, paramsOf } from '@/lib/domain/steward/params';
import type { Action } from '@/lib/domain/steward/steward';
import { cancelCall, executeCall, executeScheduledCall, operationId, scheduleCall } from './delayed-calls';
import { operationCall } from './operation-call';
import { actionCall } from './steward-calls';

const local = deploymentOf(31337);
if (!local) throw new Error('There is no local deployment');
const deployment = local;
const { treasury, governanceDelegate, manager, yieldVenue } = deployment;
const asset = assetOf();
const { token } = asset;
const caller = addressOf(70);
const now = paramsOf(snapshotOf([]));
const [param] = PARAMS;
if (!param) throw new Error('There is no parameter');
const setCap: Action = { kind: 'params', param, value: 3500n, now };

const PARAMS_AS_SENT = {
  tierCaps: [10_000, 3500, 3000, 1500, 1000],
  flowLimits: [2000, 200, 200, 100, 50],
  backingFloor: 9950,
  supportRatio: 25_000,
  lagBudget: 10,
  lossBudget: 25,
  flowBase: 10n ** 25n,
  launchCap: 0n,
};

test('one parameter is set, and the others are written unchanged', () => {
  const { to, data, args } = actionCall(setCap, deployment);
  expect(to).toBe(treasury);
  const decoded = decodeFunctionData({ abi: treasuryAbi, data });
  expect(decoded).toEqual({ functionName: 'setParams', args: [PARAMS_AS_SENT] });
  expect(args.slice(0, 3)).toEqual([
    { name: 'params.tierCaps', value: '10000, 3500, 3000, 1500, 1000' },
    { name: 'params.flowLimits', value: '2000, 200, 200, 100, 50' },
    { name: 'params.backingFloor', value: '9950' },
  ]);
});

test.each([
  [addressOf(40), addressOf(40)],
  [undefined, zeroAddress],
])('votes to %s are delegated to %s', (to, sent) => {
  const call = actionCall({ kind: 'delegate', asset, to }, deployment);
  expect(call.to).toBe(governanceDelegate);
  expect(decodeFunctionData({ abi: governanceDelegateAbi, data: call.data })).toEqual({
    functionName: 'delegate',
    args: [token, sent],
  });
});

test('minting and redemption are resumed by unpause', () => {
  const { data } = actionCall({ kind: 'reopen', asset: undefined, mint: true, redeem: false }, deployment);
  expect(decodeFunctionData({ abi: treasuryAbi, data })).toEqual({
    functionName: 'unpause',
    args: [zeroAddress, true, false],
  });
});

test('the event of each is known as far as the action determines it', () => {
  const sides = (mint: boolean, redeem: boolean) =>
    actionCall({ kind: 'reopen', asset, mint, redeem }, deployment).proof.words;
  const open = `0x${'0'.repeat(64)}`;
  expect([sides(true, true), sides(true, false), sides(false, true)]).toEqual([
    [open, open],
    [open, null],
    [null, open],
  ]);
  const own = actionCall({ kind: 'delegate', asset, to: undefined }, deployment).proof;
  expect(own.topics.slice(1)).toEqual([token, governanceDelegate].map((at) => pad(at).toLowerCase()));
  const { data, proof } = actionCall(setCap, deployment);
  // The event has exactly the parameters that are sent.
  expect(proof.words).toEqual(abiWords(`0x${data.slice(10)}`));
});

test('the manager gets the exact call, to be scheduled as early as possible, executed and cancelled', () => {
  const call = actionCall(setCap, deployment);
  const operation = { caller, target: call.to, data: call.data };
  const decoded = (data: Hex) => decodeFunctionData({ abi: managerAbi, data });
  const schedule = scheduleCall(manager, call, caller);
  expect(
    [schedule, executeScheduledCall(manager, call), cancelCall(manager, operation)].map(({ to }) => to),
  ).toEqual([manager, manager, manager]);
  expect(decoded(schedule.data)).toEqual({ functionName: 'schedule', args: [call.to, call.data, 0] });
  const execute = { functionName: 'execute', args: [call.to, call.data] };
  expect(decoded(executeScheduledCall(manager, call).data)).toEqual(execute);
  expect(decoded(executeCall(manager, operation).data)).toEqual(execute);
  expect(decoded(cancelCall(manager, operation).data)).toEqual({
    functionName: 'cancel',
    args: [caller, call.to, call.data],
  });
  // The inner call is shown as well.
  expect(schedule.inside).toContainEqual({ name: 'function', value: 'setParams' });
});

test('each is proved by its own operation, and one without a caller by any', () => {
  const call = actionCall(setCap, deployment);
  const operation = { caller, target: call.to, data: call.data };
  const id = operationId(operation);
  expect(scheduleCall(manager, call, caller).proof.topics[1]).toBe(id);
  expect(scheduleCall(manager, call, addressOf(71)).proof.topics[1]).not.toBe(id);
  expect(scheduleCall(manager, call, undefined).proof.topics[1]).toBeUndefined();
  expect(executeCall(manager, operation).proof.topics[1]).toBe(id);
  expect(cancelCall(manager, operation).proof.topics[1]).toBe(id);
  expect(executeScheduledCall(manager, call).proof).toEqual(call.proof);
});

test('a scheduled call is read back with its meaning', () => {
  const meaning = (action: Action) => {
    const { to: target, data } = actionCall(action, deployment);
    return operationCall({ target, data }, deployment).meaning;
  };
  expect(meaning(setCap)).toEqual({ kind: 'params', params: param.with(now, 3500n) });
  expect(meaning({ kind: 'delegate', asset, to: addressOf(40) })).toEqual({
    kind: 'delegate',
    asset: token,
    to: addressOf(40),
  });
  expect(meaning({ kind: 'delegate', asset, to: undefined })).toMatchObject({ to: undefined });
  expect(meaning({ kind: 'reopen', asset: undefined, mint: true, redeem: true })).toEqual({
    kind: 'reopen',
    asset: undefined,
    mint: true,
    redeem: true,
  });
});

test('a call without words is described by contract, function and arguments; an unknown one by neither', () => {
  const data = encodeFunctionData({
    abi: yieldVenueAbi,
    functionName: 'delistVault',
    args: [token],
  });
  expect(operationCall({ target: yieldVenue, data }, deployment)).toEqual({
    contract: 'the yield venue',
    functionName: 'delistVault',
    args: [{ name: 'asset', value: token }],
    meaning: undefined,
  });
  const unknown = { functionName: undefined, args: [], meaning: undefined };
  expect(operationCall({ target: addressOf(99), data }, deployment)).toEqual({
    contract: undefined,
    ...unknown,
  });
  for (const odd of ['0x', '0x12345678', data.slice(0, 20)] as const) {
    expect(operationCall({ target: yieldVenue, data: `0x${odd.slice(2)}` }, deployment)).toEqual({
      contract: 'the yield venue',
      ...unknown,
    });
  }
});
