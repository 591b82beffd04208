import {
  approveCall,
  type Call,
  claimCall,
  claimGrantCall,
  encodeCall,
  mintCall,
  mintNativeCall,
  mintWithPermitCall,
  type RawCall,
  redeemCall,
  redeemNativeCall,
  redeemProRataCall,
  type SignedPermit,
  UNLIMITED,
} from '@/lib/chain/calls/calls';
import type { Expected } from '@/lib/chain/calls/receipts';
import type { Address } from '@/lib/domain/model/types';
import { actOf, type Flow, grantOf, type Intent, nativeOf, type StepKind } from './flow';
import type { Permitted } from './guard';

/** What a step's call depends on besides the intent. */
export type Moment = {
  treasury: Address;
  /** The chain's now, Unix seconds. */
  timestamp: bigint;
  permit: SignedPermit | undefined;
  /** The next nonce of the account's permits of USDm; read for a permit of it only. */
  usdmNonce?: bigint | undefined;
  /** The old allowance has to be taken back before a new one is given. */
  needsReset: boolean;
};

/** Who is to be allowed to take how much of which token, and how much of it is needed. */
export type Approval = { token: Address; spender: Address; amount: bigint; needed: bigint };

/** What is to be approved: to the Treasury, or to the gateway where that burns USDm; undefined where nothing is. */
export function approvalOf({ intent, treasury }: Pick<Flow, 'intent' | 'treasury'>): Approval | undefined {
  switch (intent.kind) {
    case 'approve':
      return { token: intent.asset, spender: treasury, amount: intent.amount, needed: intent.amount };
    case 'mint': {
      if (intent.native) return undefined;
      const { asset: token, amountIn: needed, approval } = intent;
      return { token, spender: treasury, amount: approval === 'unlimited' ? UNLIMITED : needed, needed };
    }
    case 'redeem': {
      const { native, usdmIn } = intent;
      return native && { token: native.usdm, spender: native.gateway, amount: usdmIn, needed: usdmIn };
    }
    case 'redeem-pro-rata':
    case 'claim':
    case 'act':
      return undefined;
  }
}

/** The calls of a step, in order; several only for a batch, none for a signature. */
export function callsOf(kind: StepKind, intent: Intent, moment: Moment): RawCall[] {
  const approval = approvalOf({ intent, treasury: moment.treasury });
  const approve = (amount: bigint) =>
    approval ? [encodeCall(approveCall(approval.token, approval.spender, amount))] : [];
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
        ...finalCalls(intent, { ...moment, permit: undefined }),
      ];
    case 'mint':
    case 'redeem':
    case 'redeem-pro-rata':
    case 'claim':
    case 'act':
      return finalCalls(intent, moment);
  }
}

/** What the intent is for; nothing of a mere approval. An act is called as it was shown, never encoded anew. */
function finalCalls(intent: Intent, moment: Moment): RawCall[] {
  switch (intent.kind) {
    case 'approve':
      return [];
    case 'act':
      return [intent.call];
    default:
      return [encodeCall(finalCall(intent, moment))];
  }
}

/** After this time (Unix seconds of the chain) a step's calls can only fail; undefined where they can be made at any time. */
export function deadlineOf(kind: StepKind, intent: Intent, { timestamp }: Moment): bigint | undefined {
  const isPreparation = kind === 'permit' || kind === 'reset' || kind === 'approve';
  if (isPreparation || !('deadlineSeconds' in intent)) return undefined;
  return timestamp + BigInt(intent.deadlineSeconds);
}

type Called = Exclude<Intent, { kind: 'approve' | 'act' }>;

function finalCall(intent: Called, { treasury, timestamp, permit }: Moment): Call {
  const until = (seconds: number) => timestamp + BigInt(seconds);
  switch (intent.kind) {
    case 'mint': {
      const mint = { ...intent, deadline: until(intent.deadlineSeconds) };
      if (intent.native) return mintNativeCall(intent.native.gateway, mint);
      return permit ? mintWithPermitCall(treasury, mint, permit) : mintCall(treasury, mint);
    }
    case 'redeem': {
      const redeem = { ...intent, deadline: until(intent.deadlineSeconds) };
      const { native } = intent;
      return native ? redeemNativeCall(native.gateway, redeem, permit) : redeemCall(treasury, redeem);
    }
    case 'redeem-pro-rata':
      return redeemProRataCall(treasury, { ...intent, deadline: until(intent.deadlineSeconds) });
    case 'claim':
      return intent.grant
        ? claimGrantCall(intent.grant.contract, intent.grant.id, intent.receiver)
        : claimCall(treasury, intent.asset, intent.receiver);
  }
}

/** What the wallet may be asked for this flow: see `guard`. */
export function permittedOf({ intent, account, chainId, treasury }: Flow): Permitted {
  const native = nativeOf(intent);
  return {
    account,
    chainId,
    treasury,
    approval: approvalOf({ intent, treasury }),
    native: native && { gateway: native.gateway, coin: intent.kind === 'mint' ? intent.amountIn : 0n },
    grant: grantOf(intent),
    act: actOf(intent)?.call,
    receiver: 'receiver' in intent ? intent.receiver : undefined,
    asset: 'asset' in intent ? intent.asset : undefined,
  };
}

/** The event that proves the flow done; undefined for a mere approval, which the Treasury knows nothing of. */
export function expectedOf({ intent, account, treasury }: Flow): Expected | undefined {
  if (intent.kind === 'approve') return undefined;
  if (intent.kind === 'act') return intent;
  return { ...intent, treasury, sender: account };
}
