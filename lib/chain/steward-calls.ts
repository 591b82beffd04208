import {
  type Abi,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  parseAbiParameters,
  zeroAddress,
} from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { treasuryAbi } from '@/abis/treasury';
import { type Act, ALL_EARNED, supports } from '@/lib/domain/steward';
import type { Address, Asset } from '@/lib/domain/types';
import type { Deployment } from './deployments';

/** An argument as it is shown: whole, none of it shortened. */
export type Argument = { name: string; value: string };

/** An act as the call that does it, to be shown, checked and signed. */
export type ActCall = {
  to: Address;
  /** What is called: "the Treasury". */
  contract: string;
  functionName: string;
  args: readonly Argument[];
  /** What the last argument, `data`, holds inside; empty where it holds nothing. */
  inside: readonly Argument[];
  data: Hex;
};

const BOOL = parseAbiParameters('bool harvest');
const LEAST = parseAbiParameters('uint256 leastLiquidity');
const LEAST_TWO = parseAbiParameters('uint256 leastAsset, uint256 leastUsdm');
const ID = parseAbiParameters('uint256 id');
// As IGrants.sol.
const TERMS = parseAbiParameters([
  'Terms terms',
  'struct Terms { address recipient; uint64 start; uint64 cliff; uint64 duration; string title; string link; }',
]);

/** The call that does an act. */
export function actCall(act: Act, deployment: Deployment): ActCall {
  const { treasury, yieldVenue, liquidityVenue, governanceDelegate, grants } = deployment;
  switch (act.kind) {
    case 'lend':
      return deploy(treasury, yieldVenue, act, EMPTY);
    case 'entrust':
      return deploy(treasury, governanceDelegate, act, EMPTY);
    case 'pair': {
      const { leastLiquidity } = act;
      const data = encodeAbiParameters(LEAST, [leastLiquidity]);
      return deploy(treasury, liquidityVenue, act, { data, inside: shown({ leastLiquidity }) }, act.usdm);
    }
    case 'recall': {
      if (act.from !== 'liquidity') {
        return recall(treasury, act.from === 'yield' ? yieldVenue : governanceDelegate, act, EMPTY);
      }
      const { leastAsset, leastUsdm } = act;
      const data = encodeAbiParameters(LEAST_TWO, [leastAsset, leastUsdm]);
      return recall(treasury, liquidityVenue, act, { data, inside: shown({ leastAsset, leastUsdm }) });
    }
    case 'harvest': {
      const extra = { data: encodeAbiParameters(BOOL, [true]), inside: shown({ harvest: true }) };
      return recall(treasury, yieldVenue, { asset: act.asset, amount: ALL_EARNED }, extra);
    }
    case 'grant': {
      const extra = { data: encodeAbiParameters(TERMS, [act.terms]), inside: shown(act.terms) };
      return deploy(treasury, grants, act, extra);
    }
    case 'revoke': {
      const { id } = act.grant;
      const extra = { data: encodeAbiParameters(ID, [id]), inside: shown({ id }) };
      return recall(treasury, grants, { asset: act.asset, amount: 0n }, extra);
    }
    case 'vote':
      return vote(governanceDelegate, act);
    case 'pause':
      return pause(treasury, act);
  }
}

type Extra = { data: Hex; inside: readonly Argument[] };
type Move = { asset: Asset; amount: bigint };

const EMPTY: Extra = { data: '0x', inside: [] };

function deploy(
  treasury: Address,
  venue: Address,
  { asset, amount }: Move,
  { data: extra, inside }: Extra,
  usdm = 0n,
): ActCall {
  const functionName = 'deploy';
  const args = [venue, asset.token, amount, usdm, extra] as const;
  const data = encodeFunctionData({ abi: treasuryAbi, functionName, args });
  return onTreasury(treasury, { functionName, args: named(treasuryAbi, functionName, args), inside, data });
}

function recall(
  treasury: Address,
  venue: Address,
  { asset, amount }: Move,
  { data: extra, inside }: Extra,
): ActCall {
  const functionName = 'recall';
  const args = [venue, asset.token, amount, extra] as const;
  const data = encodeFunctionData({ abi: treasuryAbi, functionName, args });
  return onTreasury(treasury, { functionName, args: named(treasuryAbi, functionName, args), inside, data });
}

function pause(treasury: Address, { asset, mint, redeem }: Extract<Act, { kind: 'pause' }>): ActCall {
  const functionName = 'pause';
  // The zero address stands for every asset.
  const args = [asset?.token ?? zeroAddress, mint, redeem] as const;
  const data = encodeFunctionData({ abi: treasuryAbi, functionName, args });
  return onTreasury(treasury, {
    functionName,
    args: named(treasuryAbi, functionName, args),
    inside: [],
    data,
  });
}

function vote(to: Address, { governor, proposal, support, reason }: Extract<Act, { kind: 'vote' }>): ActCall {
  const functionName = 'castVote';
  const args = [governor, proposal, supports.indexOf(support), reason] as const;
  const data = encodeFunctionData({ abi: governanceDelegateAbi, functionName, args });
  const contract = 'the votes’ venue';
  return {
    to,
    contract,
    functionName,
    args: named(governanceDelegateAbi, functionName, args),
    inside: [],
    data,
  };
}

const onTreasury = (to: Address, call: Omit<ActCall, 'to' | 'contract'>): ActCall => ({
  to,
  contract: 'the Treasury',
  ...call,
});

/** Arguments by the names that the contract gives them. */
function named(abi: Abi, functionName: string, args: readonly unknown[]): Argument[] {
  const found = abi.find((item) => item.type === 'function' && item.name === functionName);
  const inputs = found?.type === 'function' ? found.inputs : [];
  return args.map((value, index) => ({ name: inputs[index]?.name ?? `${index}`, value: String(value) }));
}

const shown = (values: Record<string, unknown>): Argument[] =>
  Object.entries(values).map(([name, value]) => ({ name, value: String(value) }));
