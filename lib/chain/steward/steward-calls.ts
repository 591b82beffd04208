import {
  boolToHex,
  encodeAbiParameters,
  encodeFunctionData,
  type Hex,
  parseAbiParameters,
  zeroAddress,
} from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { treasuryAbi } from '@/abis/treasury';
import { abiWords, proofBy } from '@/lib/chain/calls/expected-event';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Address, Asset } from '@/lib/domain/model/types';
import { type Action, ALL_EARNED } from '@/lib/domain/steward/steward';
import { supports } from '@/lib/domain/uses/proposals';
import { type Argument, named, shown } from './action-arguments';
import type { ActionCall } from './action-call';
import { delegateCall, paramsCall } from './governor-calls';
import { budgetCall, stopGrantCall, stopStewardCall } from './stop-calls';

const BOOL = parseAbiParameters('bool harvest');
const LEAST = parseAbiParameters('uint256 leastLiquidity');
const LEAST_TWO = parseAbiParameters('uint256 leastAsset, uint256 leastUsdm');
const ID = parseAbiParameters('uint256 id');
// The data of events.
const MOVED = parseAbiParameters('uint256 amount, uint256 usdm');
const CAST = parseAbiParameters('uint8 support, string reason');
const GRANTED = parseAbiParameters(
  'uint256 amount, uint64 start, uint64 cliff, uint64 duration, string title, string link',
);
// As IGrants.sol.
const TERMS = parseAbiParameters([
  'Terms terms',
  'struct Terms { address recipient; uint64 start; uint64 cliff; uint64 duration; string title; string link; }',
]);

/** The call that executes an action. */
export function actionCall(action: Action, deployment: Deployment): ActionCall {
  const { treasury, yieldVenue, liquidityVenue, governanceDelegate, grants } = deployment;
  switch (action.kind) {
    case 'lend':
      return deploy(treasury, yieldVenue, action, EMPTY);
    case 'entrust':
      return deploy(treasury, governanceDelegate, action, EMPTY);
    case 'pair': {
      const { leastLiquidity } = action;
      const data = encodeAbiParameters(LEAST, [leastLiquidity]);
      return deploy(
        treasury,
        liquidityVenue,
        action,
        { data, inside: shown({ leastLiquidity }) },
        action.usdm,
      );
    }
    case 'recall': {
      if (action.from !== 'liquidity') {
        return recall(treasury, action.from === 'yield' ? yieldVenue : governanceDelegate, action, EMPTY);
      }
      const { leastAsset, leastUsdm } = action;
      const data = encodeAbiParameters(LEAST_TWO, [leastAsset, leastUsdm]);
      return recall(treasury, liquidityVenue, action, { data, inside: shown({ leastAsset, leastUsdm }) });
    }
    case 'harvest': {
      const extra = { data: encodeAbiParameters(BOOL, [true]), inside: shown({ harvest: true }) };
      return recall(treasury, yieldVenue, { asset: action.asset, amount: ALL_EARNED }, extra);
    }
    case 'grant': {
      const extra = { data: encodeAbiParameters(TERMS, [action.terms]), inside: shown(action.terms) };
      const { recipient, start, cliff, duration, title, link } = action.terms;
      // Several recipients often get grants of the same amount; the event of the Treasury does not name the recipient.
      const args = { recipient, asset: action.asset.token };
      const terms = [action.amount, start, cliff, duration, title, link] as const;
      // With a token that charges a transfer fee, less is granted than was moved.
      const words = [null, ...abiWords(encodeAbiParameters(GRANTED, terms)).slice(1)];
      const proof = proofBy(grants, { abi: grantsAbi, eventName: 'Granted', args, words });
      return { ...deploy(treasury, grants, action, extra), proof };
    }
    case 'revoke': {
      const { id } = action.grant;
      const extra = { data: encodeAbiParameters(ID, [id]), inside: shown({ id }) };
      // Nor does it name the revoked grant.
      const proof = proofBy(grants, { abi: grantsAbi, eventName: 'Revoked', args: { id } });
      return { ...recall(treasury, grants, { asset: action.asset, amount: 0n }, extra), proof };
    }
    case 'vote':
      return vote(governanceDelegate, action);
    case 'pause':
    case 'reopen':
      return setSides(treasury, action);
    case 'stop-steward':
    case 'resume-steward':
      return stopStewardCall(deployment, action);
    case 'stop-grant':
    case 'resume-grant':
      return stopGrantCall(deployment, action);
    case 'grants-budget':
      return budgetCall(deployment, action);
    case 'delegate':
      return delegateCall(deployment, action);
    case 'params':
      return paramsCall(deployment, action);
  }
}

type Extra = { data: Hex; inside: readonly Argument[] };
type AssetAmount = { asset: Asset; amount: bigint };

const EMPTY: Extra = { data: '0x', inside: [] };

function deploy(
  treasury: Address,
  venue: Address,
  { asset, amount }: AssetAmount,
  { data: extra, inside }: Extra,
  usdm = 0n,
): ActionCall {
  const functionName = 'deploy';
  const args = [venue, asset.token, amount, usdm, extra] as const;
  const data = encodeFunctionData({ abi: treasuryAbi, functionName, args });
  const proof = proofBy(treasury, {
    abi: treasuryAbi,
    eventName: 'Deployed',
    args: { venue, asset: asset.token },
    words: abiWords(encodeAbiParameters(MOVED, [amount, usdm])),
  });
  return onTreasury(treasury, {
    functionName,
    args: named(treasuryAbi, functionName, args),
    inside,
    data,
    proof,
  });
}

function recall(
  treasury: Address,
  venue: Address,
  { asset, amount }: AssetAmount,
  { data: extra, inside }: Extra,
): ActionCall {
  const functionName = 'recall';
  const args = [venue, asset.token, amount, extra] as const;
  const data = encodeFunctionData({ abi: treasuryAbi, functionName, args });
  return onTreasury(treasury, {
    functionName,
    args: named(treasuryAbi, functionName, args),
    inside,
    data,
    // The returned amount is only known afterwards: a vault may pay less than requested.
    proof: proofBy(treasury, {
      abi: treasuryAbi,
      eventName: 'Recalled',
      args: { venue, asset: asset.token },
    }),
  });
}

function setSides(treasury: Address, action: Extract<Action, { kind: 'pause' | 'reopen' }>): ActionCall {
  const { kind, asset, mint, redeem } = action;
  const functionName = kind === 'pause' ? 'pause' : 'unpause';
  const isPaused = boolToHex(kind === 'pause', { size: 32 });
  // The zero address means every asset.
  const args = [asset?.token ?? zeroAddress, mint, redeem] as const;
  const data = encodeFunctionData({ abi: treasuryAbi, functionName, args });
  return onTreasury(treasury, {
    functionName,
    args: named(treasuryAbi, functionName, args),
    inside: [],
    data,
    proof: proofBy(treasury, {
      abi: treasuryAbi,
      eventName: 'PauseSet',
      args: { asset: args[0] },
      // If this action leaves minting or redemption alone, its state afterwards is not known in advance.
      words: [mint ? isPaused : null, redeem ? isPaused : null],
    }),
  });
}

function vote(
  to: Address,
  { governor, proposal, support, reason }: Extract<Action, { kind: 'vote' }>,
): ActionCall {
  const functionName = 'castVote';
  const number = supports.indexOf(support);
  const args = [governor, proposal, number, reason] as const;
  const data = encodeFunctionData({ abi: governanceDelegateAbi, functionName, args });
  const contract = 'the governance venue';
  return {
    to,
    contract,
    functionName,
    args: named(governanceDelegateAbi, functionName, args),
    inside: [],
    data,
    proof: proofBy(to, {
      abi: governanceDelegateAbi,
      eventName: 'VoteCast',
      args: { governor, proposalId: proposal },
      words: abiWords(encodeAbiParameters(CAST, [number, reason])),
    }),
  };
}

const onTreasury = (to: Address, call: Omit<ActionCall, 'to' | 'contract'>): ActionCall => ({
  to,
  contract: 'the Treasury',
  ...call,
});
