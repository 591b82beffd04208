import { RpcRequestError } from 'viem';
import { type Attempt, revertIssue, revertOf } from '@/lib/chain/reverts';
import { NoNodeError } from '@/lib/chain/transport';
import { sameAddress } from '@/lib/domain/address';
import { toUsdDown, unitOf } from '@/lib/domain/convert';
import type { Issue } from '@/lib/domain/issues';
import type { Address, Asset, Snapshot } from '@/lib/domain/types';
import type { Intent } from './flow';
import { seenBy } from './seen';

/** The asset of an intent as the snapshot has it. */
export function assetOf(snapshot: Snapshot, token: Address): Asset | undefined {
  return snapshot.assets.find((asset) => sameAddress(asset.token, token));
}

/** What an intent attempts, for the words about why it can't be done. */
export function attemptOf(intent: Intent, newest: Snapshot): Attempt {
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
export function failureIssue(error: unknown, attempt: Attempt): Issue {
  if (error instanceof NoNodeError) return { name: 'nodes-down' };
  const revert = revertOf(error);
  if (revert) return revertIssue(revert, attempt);
  if (isRpcError(error)) return { name: 'reverted', error: undefined };
  throw error;
}

const isRpcError = (error: unknown): boolean =>
  error instanceof RpcRequestError || (error instanceof Error && isRpcError(error.cause));
