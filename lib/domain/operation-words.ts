import { sameAddress } from './address';
import { differingParams, type Params, paramsOf } from './params';
import { delegateWords, doorsWords, nameOf, paramWords, type SayAct } from './steward-words';
import type { Address, Snapshot } from './types';

/** Announced calls that there are words for. Addresses as they are called with; undefined for every asset, or our own. */
export type Announced =
  | { kind: 'params'; params: Params }
  | { kind: 'reopen'; asset: Address | undefined; mint: boolean; redeem: boolean }
  | { kind: 'delegate'; asset: Address; to: Address | undefined };

/**
 * What an announced call does, in sentences without a full stop.
 * @param isOpen it can still be carried out: then parameters are told beside what they are in `snapshot`
 */
export function announcedWords(
  call: Announced,
  { snapshot, isOpen }: { snapshot: Snapshot; isOpen: boolean },
  say: SayAct,
): string[] {
  const symbolOf = (token: Address) => {
    const asset = snapshot.assets.find((each) => sameAddress(each.token, token));
    return asset ? nameOf(asset) : `the token ${token}`;
  };
  switch (call.kind) {
    case 'params':
      return isOpen ? paramsWords(call.params, snapshot, say) : ['Set the parameters'];
    case 'reopen':
      return [`Open ${doorsWords(call, call.asset ? symbolOf(call.asset) : 'every asset')} again`];
    case 'delegate':
      return [delegateWords(symbolOf(call.asset), call.to)];
  }
}

function paramsWords(params: Params, snapshot: Snapshot, say: SayAct): string[] {
  const now = paramsOf(snapshot);
  const changed = differingParams(now, params);
  if (params.tierCaps[0] !== now.tierCaps[0]) return ['Set parameters that the contract refuses'];
  if (changed.length === 0) return ['Set the parameters to what they are now'];
  return changed.map((param) => paramWords(param, param.of(params), now, say));
}
