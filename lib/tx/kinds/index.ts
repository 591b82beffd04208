import type { Snapshot } from '@/lib/domain/model/types';
import type {
  OrderMintIntent,
  OrderRedeemIntent,
  RefundOrderIntent,
  SettleOrderIntent,
  WithdrawKeptIntent,
} from '@/lib/domain/orders/intent';
import type { MintIntent, ProRataIntent, RedeemIntent } from '@/lib/domain/trade/intent';
import { action } from './action';
import type { ActionIntent } from './action-intent';
import { type ApproveIntent, approve } from './approve';
import { type ClaimIntent, claim } from './claim';
import { type ClaimGrantIntent, claimGrant } from './claim-grant';
import { type CollectFeesIntent, collectFees } from './collect-fees';
import type { FlowScreen, Kind } from './kind';
import { mint } from './mint';
import { orderMint } from './orders/order-mint';
import { orderRedeem } from './orders/order-redeem';
import { refundOrder } from './orders/refund-order';
import { settleOrder } from './orders/settle-order';
import { withdrawKept } from './orders/withdraw-kept';
import { redeem } from './redeem';
import { redeemProRata } from './redeem-pro-rata';
import { type StakeIntent, stake } from './stake';
import { type UnstakeIntent, unstake } from './unstake';
import { type UpkeepIntent, upkeep } from './upkeep';

/**
 * What the user wants to do. Amounts are in token units (USDm has 18 decimals); `deadlineSeconds` counts from the
 * chain's current time.
 */
export type Intent =
  | MintIntent
  | RedeemIntent
  | ProRataIntent
  | ClaimIntent
  | ClaimGrantIntent
  | ApproveIntent
  | ActionIntent
  | OrderMintIntent
  | OrderRedeemIntent
  | SettleOrderIntent
  | RefundOrderIntent
  | WithdrawKeptIntent
  | StakeIntent
  | UnstakeIntent
  | UpkeepIntent
  | CollectFeesIntent;

/** Every kind of transaction. The engine knows none of them by name. */
export const KINDS: { readonly [Name in Intent['kind']]: Kind<Extract<Intent, { kind: Name }>> } = {
  mint,
  redeem,
  'redeem-pro-rata': redeemProRata,
  claim,
  'claim-grant': claimGrant,
  approve,
  action,
  'order-mint': orderMint,
  'order-redeem': orderRedeem,
  'settle-order': settleOrder,
  'refund-order': refundOrder,
  'withdraw-kept': withdrawKept,
  stake,
  unstake,
  upkeep,
  'collect-fees': collectFees,
};

/** The kind of an intent. */
export const kindOf = ({ kind }: Pick<Intent, 'kind'>): Kind<Intent> => KINDS[kind];

/** The screen on which an intent is started and shown. */
export function screenOf(intent: Intent): FlowScreen {
  const kind = kindOf(intent);
  return kind.screenOf?.(intent) ?? kind.screen;
}

/** The snapshot as the intent sees it: for native coin, with the coin in place of its wrapped token. */
export const snapshotForIntent = (intent: Intent, snapshot: Snapshot): Snapshot =>
  kindOf(intent).see?.(intent, snapshot) ?? snapshot;
