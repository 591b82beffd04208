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
import { proofBy, wordsOf } from '@/lib/chain/calls/act-proof';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Address, Asset } from '@/lib/domain/model/types';
import { type Act, ALL_EARNED } from '@/lib/domain/steward/steward';
import { supports } from '@/lib/domain/uses/proposals';
import { type Argument, named, shown } from './act-arguments';
import type { ActCall } from './act-call';
import { delegateCall, paramsCall } from './governor-calls';

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
      const { recipient, start, cliff, duration, title, link } = act.terms;
      // Several recipients often get grants of the same amount; the event of the Treasury does not name the recipient.
      const args = { recipient, asset: act.asset.token };
      const terms = [act.amount, start, cliff, duration, title, link] as const;
      // With a token that charges a transfer fee, less is granted than was moved.
      const words = [null, ...wordsOf(encodeAbiParameters(GRANTED, terms)).slice(1)];
      const proof = proofBy(grants, { abi: grantsAbi, eventName: 'Granted', args, words });
      return { ...deploy(treasury, grants, act, extra), proof };
    }
    case 'revoke': {
      const { id } = act.grant;
      const extra = { data: encodeAbiParameters(ID, [id]), inside: shown({ id }) };
      // Nor does it name the revoked grant.
      const proof = proofBy(grants, { abi: grantsAbi, eventName: 'Revoked', args: { id } });
      return { ...recall(treasury, grants, { asset: act.asset, amount: 0n }, extra), proof };
    }
    case 'vote':
      return vote(governanceDelegate, act);
    case 'pause':
    case 'reopen':
      return setSides(treasury, act);
    case 'delegate':
      return delegateCall(deployment, act);
    case 'params':
      return paramsCall(deployment, act);
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
  const proof = proofBy(treasury, {
    abi: treasuryAbi,
    eventName: 'Deployed',
    args: { venue, asset: asset.token },
    words: wordsOf(encodeAbiParameters(MOVED, [amount, usdm])),
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
  { asset, amount }: Move,
  { data: extra, inside }: Extra,
): ActCall {
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

function setSides(treasury: Address, act: Extract<Act, { kind: 'pause' | 'reopen' }>): ActCall {
  const { kind, asset, mint, redeem } = act;
  const functionName = kind === 'pause' ? 'pause' : 'unpause';
  const isPaused = boolToHex(kind === 'pause', { size: 32 });
  // The zero address stands for every asset.
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

function vote(to: Address, { governor, proposal, support, reason }: Extract<Act, { kind: 'vote' }>): ActCall {
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
      words: wordsOf(encodeAbiParameters(CAST, [number, reason])),
    }),
  };
}

const onTreasury = (to: Address, call: Omit<ActCall, 'to' | 'contract'>): ActCall => ({
  to,
  contract: 'the Treasury',
  ...call,
});
