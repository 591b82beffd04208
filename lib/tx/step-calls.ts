import {
  approveCall,
  type Call,
  claimCall,
  mintCall,
  mintWithPermitCall,
  redeemCall,
  redeemProRataCall,
  type SignedPermit,
  UNLIMITED,
} from '@/lib/chain/calls';
import type { Expected } from '@/lib/chain/receipts';
import type { Address } from '@/lib/domain/types';
import type { Flow, Intent, StepKind } from './flow';
import type { Permitted } from './guard';

/** What a step's call depends on besides the intent. */
export type Moment = {
  treasury: Address;
  /** The chain's now, Unix seconds. */
  timestamp: bigint;
  permit: SignedPermit | undefined;
  /** The old allowance has to be taken back before a new one is given. */
  needsReset: boolean;
};

/** How much the Treasury is to be allowed to take of which token; undefined where it takes nothing by allowance. */
export function approvalOf(intent: Intent): { token: Address; amount: bigint } | undefined {
  if (intent.kind === 'approve') return { token: intent.asset, amount: intent.amount };
  if (intent.kind !== 'mint') return undefined;
  return {
    token: intent.asset,
    amount: intent.approval === 'unlimited' ? UNLIMITED : intent.amountIn,
  };
}

/** The calls of a step, in order; several only for a batch, none for a signature. */
export function callsOf(kind: StepKind, intent: Intent, moment: Moment): Call[] {
  const approval = approvalOf(intent);
  const approve = (amount: bigint) =>
    approval ? [approveCall(approval.token, moment.treasury, amount)] : [];
  switch (kind) {
    case 'permit':
      return [];
    case 'reset':
      return approve(0n);
    case 'approve':
      return approve(approval?.amount ?? 0n);
    case 'batch':
      return [
        ...(moment.needsReset ? approve(0n) : []),
        ...approve(approval?.amount ?? 0n),
        finalCall(intent, { ...moment, permit: undefined }),
      ].flat();
    case 'mint':
    case 'redeem':
    case 'redeem-pro-rata':
    case 'claim':
      return finalCall(intent, moment);
  }
}

function finalCall(intent: Intent, { treasury, timestamp, permit }: Moment): Call[] {
  const until = (seconds: number) => timestamp + BigInt(seconds);
  switch (intent.kind) {
    case 'mint': {
      const mint = { ...intent, deadline: until(intent.deadlineSeconds) };
      return [permit ? mintWithPermitCall(treasury, mint, permit) : mintCall(treasury, mint)];
    }
    case 'redeem':
      return [redeemCall(treasury, { ...intent, deadline: until(intent.deadlineSeconds) })];
    case 'redeem-pro-rata':
      return [redeemProRataCall(treasury, { ...intent, deadline: until(intent.deadlineSeconds) })];
    case 'claim':
      return [claimCall(treasury, intent.asset, intent.receiver)];
    case 'approve':
      return [];
  }
}

/** What the wallet may be asked for this flow: see `guard`. */
export function permittedOf({ intent, account, chainId, treasury }: Flow): Permitted {
  return {
    account,
    chainId,
    treasury,
    approval: approvalOf(intent),
    receiver: 'receiver' in intent ? intent.receiver : undefined,
    asset: 'asset' in intent ? intent.asset : undefined,
  };
}

/** The Treasury's event that proves the flow done; undefined for a mere approval, which the Treasury knows nothing of. */
export function expectedOf({ intent, account, treasury }: Flow): Expected | undefined {
  if (intent.kind === 'approve') return undefined;
  return { ...intent, treasury, sender: account };
}
