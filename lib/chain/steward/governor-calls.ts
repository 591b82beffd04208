import { encodeAbiParameters, encodeFunctionData, parseAbiParameters, zeroAddress } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { treasuryAbi } from '@/abis/treasury';
import { abiWords, proofBy } from '@/lib/chain/calls/expected-event';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Params } from '@/lib/domain/steward/params';
import type { Action } from '@/lib/domain/steward/steward';
import { named } from './action-arguments';
import type { ActionCall } from './action-call';

type ActionOf<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;

// As in Types.sol.
const PARAMS = parseAbiParameters([
  'Params params',
  'struct Params { uint16[5] tierCaps; uint16[5] flowLimits; uint16 backingFloor; uint32 supportRatio; uint16 lagBudget; uint16 lossBudget; uint128 flowBase; uint128 launchCap; }',
]);

/** Sets one parameter, and writes the others unchanged. */
export function paramsCall({ treasury }: Deployment, { param, value, now }: ActionOf<'params'>): ActionCall {
  const functionName = 'setParams';
  const args = [inContract(param.with(now, value))] as const;
  return {
    to: treasury,
    contract: 'the Treasury',
    functionName,
    args: named(treasuryAbi, functionName, args),
    inside: [],
    data: encodeFunctionData({ abi: treasuryAbi, functionName, args }),
    proof: proofBy(treasury, {
      abi: treasuryAbi,
      eventName: 'ParamsSet',
      args: {},
      words: abiWords(encodeAbiParameters(PARAMS, args)),
    }),
  };
}

/** Delegates the votes of an asset to an address, or back to the venue that holds the tokens. */
export function delegateCall(
  { governanceDelegate }: Deployment,
  { asset: { token }, to }: ActionOf<'delegate'>,
): ActionCall {
  const functionName = 'delegate';
  // The zero address means the venue itself.
  const args = [token, to ?? zeroAddress] as const;
  return {
    to: governanceDelegate,
    contract: 'the governance venue',
    functionName,
    args: named(governanceDelegateAbi, functionName, args),
    inside: [],
    data: encodeFunctionData({ abi: governanceDelegateAbi, functionName, args }),
    proof: proofBy(governanceDelegate, {
      abi: governanceDelegateAbi,
      eventName: 'DelegateeSet',
      args: { asset: token, delegatee: to ?? governanceDelegate },
    }),
  };
}

/** The parameters as the struct of the contract. */
function inContract({
  tierCaps,
  flowLimits,
  backingFloor,
  supportRatio,
  lagBudget,
  lossBudget,
  ...sums
}: Params) {
  const numbers = ([a, b, c, d, e]: Params['tierCaps']) =>
    [Number(a), Number(b), Number(c), Number(d), Number(e)] as const;
  return {
    tierCaps: numbers(tierCaps),
    flowLimits: numbers(flowLimits),
    backingFloor: Number(backingFloor),
    supportRatio: Number(supportRatio),
    lagBudget: Number(lagBudget),
    lossBudget: Number(lossBudget),
    ...sums,
  };
}

type Raw = {
  tierCaps: readonly [number, number, number, number, number];
  flowLimits: readonly [number, number, number, number, number];
  backingFloor: number;
  supportRatio: number;
  lagBudget: number;
  lossBudget: number;
  flowBase: bigint;
  launchCap: bigint;
};

/** The reverse of `inContract`. */
export function fromContract({
  tierCaps,
  flowLimits,
  backingFloor,
  supportRatio,
  lagBudget,
  lossBudget,
  ...sums
}: Raw): Params {
  const whole = ([a, b, c, d, e]: Raw['tierCaps']) =>
    [BigInt(a), BigInt(b), BigInt(c), BigInt(d), BigInt(e)] as const;
  return {
    ...sums,
    tierCaps: whole(tierCaps),
    flowLimits: whole(flowLimits),
    backingFloor: BigInt(backingFloor),
    supportRatio: BigInt(supportRatio),
    lagBudget: BigInt(lagBudget),
    lossBudget: BigInt(lossBudget),
  };
}
