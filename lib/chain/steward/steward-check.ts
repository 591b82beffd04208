import { type Hex, isHex, RpcRequestError, zeroAddress } from 'viem';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { RpcRequest } from '@/lib/chain/rpc/node';
import { revertDataOf } from '@/lib/chain/rpc/revert-data';
import { decodeSnapshot, snapshotData } from '@/lib/chain/snapshot/snapshot-data';
import { toSnapshot } from '@/lib/chain/snapshot/snapshot-parse';
import { usesOf } from '@/lib/chain/snapshot/venue-details';
import type { RefusedAction } from '@/lib/domain/model/steward-issue';
import type { Address } from '@/lib/domain/model/types';
import type { View } from '@/lib/domain/steward/steward-changes';
import { refusalOf } from './steward-refusal';

/** The outcome of an action if signed by an account with the role. */
export type ActionCheck =
  /** `views`: the Treasury right before and right after it; undefined if the node cannot simulate them. */
  | { kind: 'works'; views: { before: View; after: View } | undefined }
  | { kind: 'refused'; refusal: RefusedAction }
  /** The node supports none of the simulations. */
  | { kind: 'unknown' };

type Request = (request: RpcRequest) => Promise<unknown>;
type RawCall = { to: Address; data: Hex };

/**
 * Code that allows every account to make every call immediately: returns `(true, 0)` for `canCall`. Replaces the
 * AccessManager in a simulation only, to find the outcome for any holder of the role without knowing who holds it.
 */
const PERMITS_ALL = '0x600160005260406000f3';

const permitting = ({ manager }: Deployment) => ({ [manager]: { code: PERMITS_ALL } });

/**
 * Simulates an action in the next block, with the figures of the Treasury before and after it in the same block, so that
 * any difference is due to the action. A node without `eth_simulateV1` still shows whether it reverts.
 * @throws if no node responds at all
 */
export async function checkAction(
  request: Request,
  deployment: Deployment,
  action: RawCall,
): Promise<ActionCheck> {
  const lens = { to: deployment.lens, data: snapshotData(zeroAddress) };
  const calls = [lens, action, lens].map(({ to, data }) => ({ from: zeroAddress, to, data }));
  const block = { stateOverrides: permitting(deployment), calls };
  const params = [{ blockStateCalls: [block], validation: false }, 'latest'];
  const answer = await request({ method: 'eth_simulateV1', params }).catch(refusedRequest);
  const results = answer === undefined ? undefined : resultsOf(answer);
  const [before, done, after] = results ?? [];
  if (!before || !done || !after) return callOnly(request, deployment, action);
  if (!done.ok) return { kind: 'refused', refusal: refusalOf(done.data) };
  if (!before.ok || !after.ok) return { kind: 'works', views: undefined };
  const read = (data: Hex): View => {
    const snapshot = toSnapshot(decodeSnapshot(data), deployment);
    return { snapshot, uses: usesOf(snapshot) };
  };
  return { kind: 'works', views: { before: read(before.data), after: read(after.data) } };
}

/** The same by `eth_call`, which does not show the state afterwards. */
async function callOnly(
  request: Request,
  deployment: Deployment,
  { to, data }: RawCall,
): Promise<ActionCheck> {
  const params = [{ from: zeroAddress, to, data }, 'latest', permitting(deployment)];
  const refusal = await refusalFrom(request, params);
  if (refusal === 'unknown') return { kind: 'unknown' };
  return refusal ? { kind: 'refused', refusal } : { kind: 'works', views: undefined };
}

/** Why an action would be rejected for this account, with the current roles; undefined if it would not, or is unknown. */
export async function refusedTo(
  request: Request,
  account: Address,
  { to, data }: RawCall,
): Promise<RefusedAction | undefined> {
  const refusal = await refusalFrom(request, [{ from: account, to, data }, 'latest']);
  return refusal === 'unknown' ? undefined : refusal;
}

async function refusalFrom(
  request: Request,
  params: readonly unknown[],
): Promise<RefusedAction | undefined | 'unknown'> {
  try {
    await request({ method: 'eth_call', params });
    return undefined;
  } catch (error) {
    if (!(error instanceof RpcRequestError)) throw error;
    const data = revertDataOf(error);
    return data === undefined ? 'unknown' : refusalOf(data);
  }
}

/** A request that the node rejects yields no result, and no error either; anything else is rethrown. */
function refusedRequest(error: unknown): undefined {
  if (error instanceof RpcRequestError) return undefined;
  throw error;
}

type SimulatedCall = { ok: boolean; data: Hex };

/** The results of the calls in the first block; undefined if the response is invalid. */
function resultsOf(answer: unknown): SimulatedCall[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  const [block]: unknown[] = answer;
  const calls = field(block, 'calls');
  if (!Array.isArray(calls)) return undefined;
  const results: SimulatedCall[] = [];
  for (const call of calls) {
    const status = field(call, 'status');
    const data = dataOf(field(field(call, 'error'), 'data')) ?? dataOf(field(call, 'returnData')) ?? '0x';
    if (status !== '0x1' && status !== '0x0') return undefined;
    results.push({ ok: status === '0x1', data });
  }
  return results;
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields: Record<string, unknown> = { ...value };
  return fields[name];
}

/** Some nodes nest the data of a revert one level deeper. */
function dataOf(value: unknown): Hex | undefined {
  if (isHex(value)) return value;
  const inner = field(value, 'data');
  return isHex(inner) ? inner : undefined;
}
