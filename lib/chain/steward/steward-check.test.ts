import { encodeErrorResult, RpcRequestError } from 'viem';
import { expect, test } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import type { RpcRequest } from '@/lib/chain/rpc/node';
import { addressOf } from '@/lib/domain/limits/fixture';
import { checkAction, refusedTo } from './steward-check';
import { refusalOf } from './steward-refusal';

const local = deploymentOf(31337);
if (!local) throw new Error('There is no local deployment');
const deployment = local;
const action = { to: deployment.treasury, data: '0x12345678' } as const;
const idle = encodeErrorResult({
  abi: treasuryAbi,
  errorName: 'InsufficientIdle',
  args: [addressOf(1), 5n, 3n],
});
const INSUFFICIENT = { name: 'InsufficientIdle', args: [addressOf(1), 5n, 3n] };

const failure = (code: number, data?: unknown) =>
  new RpcRequestError({ body: {}, error: { code, message: 'no', data }, url: 'http://node' });

/** A node with these results, by method. */
function node(answers: Record<string, unknown>) {
  const asked: RpcRequest[] = [];
  const request = async (question: RpcRequest) => {
    asked.push(question);
    const answer = answers[question.method];
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { asked, request };
}

const called = (status: string, returnData: string, error?: unknown) => ({ status, returnData, error });

test('a revert in a simulation is described by its name, wherever the node puts its data', async () => {
  for (const refused of [called('0x0', idle), called('0x0', '0x', { code: 3, data: idle })]) {
    const calls = [called('0x1', '0x'), refused, called('0x1', '0x')];
    const { request } = node({ eth_simulateV1: [{ calls }] });
    expect(await checkAction(request, deployment, action)).toEqual({
      kind: 'refused',
      refusal: INSUFFICIENT,
    });
  }
});

test('the action is simulated between two views of one block, with the role granted for it', async () => {
  const { asked, request } = node({ eth_simulateV1: [{ calls: [] }], eth_call: '0x' });
  await checkAction(request, deployment, action);
  const text = JSON.stringify(asked[0]);
  const at = [...text.matchAll(/"to":"(0x\w+)"/g)].map(([, to]) => to);
  expect(at).toEqual([deployment.lens, deployment.treasury, deployment.lens]);
  expect(text).toContain(`"${deployment.manager}":{"code":"0x`);
});

test.each([
  ['does not know the method', failure(-32601), '0x', { kind: 'works', views: undefined }],
  ['returns something else', { calls: 1 }, '0x', { kind: 'works', views: undefined }],
  ['also rejects the action', failure(-32601), failure(3, idle), { kind: 'refused', refusal: INSUFFICIENT }],
  ['does not support overrides either', failure(-32601), failure(-32602), { kind: 'unknown' }],
])('a node that %s gets a plain call', async (_, simulated, plain, expected) => {
  const { asked, request } = node({ eth_simulateV1: simulated, eth_call: plain });
  expect(await checkAction(request, deployment, action)).toEqual(expected);
  expect(asked.map(({ method }) => method)).toEqual(['eth_simulateV1', 'eth_call']);
});

test('an error that is not a result of the chain is rethrown', async () => {
  const { request } = node({ eth_simulateV1: new Error('no node') });
  await expect(checkAction(request, deployment, action)).rejects.toThrow('no node');
});

test('permission is checked for the account without granting it a role', async () => {
  const refusing = node({ eth_call: failure(3, idle) });
  expect(await refusedTo(refusing.request, addressOf(5), action)).toEqual(INSUFFICIENT);
  expect(refusing.asked[0]?.params).toEqual([{ from: addressOf(5), ...action }, 'latest']);
  expect(await refusedTo(node({ eth_call: '0x' }).request, addressOf(5), action)).toBeUndefined();
});

test('an error that none of our contracts defines is described by its selector; without data there is no description', () => {
  expect(refusalOf('0xdeadbeef00')).toEqual({ name: '0xdeadbeef', args: [] });
  expect(refusalOf('0x')).toEqual({ name: undefined, args: [] });
});
