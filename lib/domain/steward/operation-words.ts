import { assetBy } from '@/lib/domain/model/address';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { differingParams, type Params, paramsOf } from './params';
import { type RoleChange, roleChangeWords } from './role-words';
import { delegateWords, doorsWords, nameOf, paramWords, type SayAct } from './steward-words';

/** Announced calls that there are words for. Addresses as they are called with; undefined for every asset, or our own. */
export type Announced =
  | { kind: 'params'; params: Params }
  | { kind: 'reopen'; asset: Address | undefined; mint: boolean; redeem: boolean }
  | { kind: 'delegate'; asset: Address; to: Address | undefined }
  | { kind: 'roles'; change: RoleChange };

/**
 * What an announced call does, in sentences without the last full stop.
 * @param isOpen it can still be carried out: then parameters are told beside what they are in `snapshot`
 */
export function announcedWords(
  call: Announced,
  { snapshot, isOpen }: { snapshot: Snapshot; isOpen: boolean },
  say: SayAct,
): string {
  const symbolOf = (token: Address) => {
    const asset = assetBy(snapshot, token);
    return asset ? nameOf(asset) : `the token ${token}`;
  };
  switch (call.kind) {
    case 'params':
      return isOpen ? paramsWords(call.params, snapshot, say) : 'Set the parameters';
    case 'reopen':
      return `Open ${doorsWords(call, call.asset ? symbolOf(call.asset) : 'every asset')} again`;
    case 'delegate':
      return delegateWords(symbolOf(call.asset), call.to);
    case 'roles':
      return roleChangeWords(call.change);
  }
}

function paramsWords(params: Params, snapshot: Snapshot, say: SayAct): string {
  const now = paramsOf(snapshot);
  const changed = differingParams(now, params);
  if (params.tierCaps[0] !== now.tierCaps[0]) return 'Set parameters that the contract refuses';
  if (changed.length === 0) return 'Set the parameters to what they are now';
  return changed.map((param) => paramWords(param, param.of(params), now, say)).join('. ');
}

/** What the other functions do that can be announced; no two contracts have one of the same name. */
const FUNCTIONS: Partial<Record<string, string>> = {
  list: 'List an asset, or change its cap',
  delist: 'Delist an asset',
  addVenue: 'Add a place where assets may work',
  removeVenue: 'Remove a place where assets may work',
  setFeed: 'Set where the price of an asset comes from',
  listVault: 'List a vault to lend to',
  delistVault: 'Delist a vault',
  listPair: 'List a pair on Mars Swap',
  delistPair: 'Delist a pair on Mars Swap',
  listGovernor: 'List a Governor to vote on',
  delistGovernor: 'Delist a Governor',
};

type Called = {
  contract: string | undefined;
  target: Address;
  functionName: string | undefined;
  args: readonly { name: string; value: string }[];
};

/** What a call does that there are no better words for, and to which asset: else contract and function. */
export function functionWords({ contract, target, functionName, args }: Called, snapshot: Snapshot): string {
  const words = contract && functionName && Object.hasOwn(FUNCTIONS, functionName) && FUNCTIONS[functionName];
  if (!words) return `Call ${functionName ?? 'a function that is not known here'} of ${contract ?? target}`;
  const asset = args.map(({ value }) => assetBy(snapshot, value)).find((found) => found !== undefined);
  return asset ? `${words}: ${nameOf(asset)}` : words;
}
