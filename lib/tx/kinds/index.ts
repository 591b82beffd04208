import type { Snapshot } from '@/lib/domain/model/types';
import type { MintIntent, ProRataIntent, RedeemIntent } from '@/lib/domain/trade/intent';
import { action } from './action';
import type { ActionIntent } from './action-intent';
import { type ApproveIntent, approve } from './approve';
import { type ClaimIntent, claim } from './claim';
import { type ClaimGrantIntent, claimGrant } from './claim-grant';
import type { Kind } from './kind';
import { mint } from './mint';
import { redeem } from './redeem';
import { redeemProRata } from './redeem-pro-rata';

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
  | ActionIntent;

/** Every kind of transaction. The engine knows none of them by name. */
export const KINDS: { readonly [Name in Intent['kind']]: Kind<Extract<Intent, { kind: Name }>> } = {
  mint,
  redeem,
  'redeem-pro-rata': redeemProRata,
  claim,
  'claim-grant': claimGrant,
  approve,
  action,
};

/** The kind of an intent. */
export const kindOf = ({ kind }: Pick<Intent, 'kind'>): Kind<Intent> => KINDS[kind];

/** The snapshot as the intent sees it: for native coin, with the coin in place of its wrapped token. */
export const snapshotForIntent = (intent: Intent, snapshot: Snapshot): Snapshot =>
  kindOf(intent).see?.(intent, snapshot) ?? snapshot;
