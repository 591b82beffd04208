import { RpcRequestError } from 'viem';
import { type Attempt, revertDataOf, revertIssue, revertOf } from '@/lib/chain/calls/reverts';
import { NoNodeError } from '@/lib/chain/rpc/transport';
import { refusalOf } from '@/lib/chain/steward/steward-refusal';
import { sameAddress } from '@/lib/domain/model/address';
import { toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Issue } from '@/lib/domain/model/issues';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import type { ActIntent, Intent } from './flow';
import { seenBy } from './seen';

/** The asset of an intent as the snapshot has it. */
export function assetOf(snapshot: Snapshot, token: Address): Asset | undefined {
  return snapshot.assets.find((asset) => sameAddress(asset.token, token));
}

/** What an intent attempts, for the words about why it can't be done. */
function attemptOf(intent: Intent, newest: Snapshot): Attempt {
  const snapshot = seenBy(intent, newest);
  const asset = 'asset' in intent ? assetOf(snapshot, intent.asset) : undefined;
  if (intent.kind !== 'mint') {
    const usdm = 'usdmIn' in intent ? intent.usdmIn : 0n;
    return { snapshot, door: 'redeem', asset, usdm };
  }
  const usdm = asset ? toUsdDown(intent.amountIn, asset.price.mintPrice, unitOf(asset.decimals)) : 0n;
  return { snapshot, door: 'mint', asset, usdm };
}

/** Why a call failed: the contract's reason, or that the chain could not be asked. Anything else is a fault of ours. */
export function failureIssue(error: unknown, intent: Intent, snapshot: Snapshot): Issue {
  if (error instanceof NoNodeError) return { name: 'nodes-down' };
  const revert = revertOf(error);
  if (revert && intent.kind === 'act') return actIssue(error, intent, snapshot);
  if (revert) return revertIssue(revert, attemptOf(intent, snapshot));
  if (isRpcError(error)) return { name: 'reverted', error: undefined };
  throw error;
}

/** Of an act the venues, vaults and Governors behind the Treasury may be what refuses it. */
function actIssue(error: unknown, { act, token }: ActIntent, snapshot: Snapshot): Issue {
  const asset = token && assetOf(snapshot, token);
  return {
    name: 'act-refused',
    refusal: refusalOf(revertDataOf(error) ?? '0x'),
    act: { kind: act, ...(asset && { asset: { decimals: asset.decimals, symbol: asset.symbol } }) },
  };
}

const isRpcError = (error: unknown): boolean =>
  error instanceof RpcRequestError || (error instanceof Error && isRpcError(error.cause));
