import type { Format } from '@/lib/domain/format/locale-format';
import { assetBy } from '@/lib/domain/model/address';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { differingParams, type Params, paramsOf } from './params';
import { type RoleChange, roleChangeWords } from './role-words';
import { assetNameOf, budgetWords, delegateWords, paramWords, sidesWords } from './steward-words';

/** Scheduled calls that have words of their own. An undefined address means every asset, or the Treasury itself. */
export type Scheduled =
  | { kind: 'params'; params: Params }
  | { kind: 'reopen'; asset: Address | undefined; mint: boolean; redeem: boolean }
  | { kind: 'delegate'; asset: Address; to: Address | undefined }
  | { kind: 'grants-budget'; budget: bigint }
  | { kind: 'resume-grant'; id: bigint }
  | { kind: 'roles'; change: RoleChange };

/**
 * What a scheduled call does, in sentences without the last full stop.
 * @param isOpen whether it can still be executed: if so, parameters are compared with their values in `snapshot`
 */
export function scheduledWords(
  call: Scheduled,
  { snapshot, isOpen }: { snapshot: Snapshot; isOpen: boolean },
  format: Format,
): string {
  const symbolOf = (token: Address) => {
    const asset = assetBy(snapshot, token);
    return asset ? assetNameOf(asset) : `the token ${token}`;
  };
  switch (call.kind) {
    case 'params':
      return isOpen ? paramsWords(call.params, snapshot, format) : 'Change parameters';
    case 'reopen':
      return `Resume ${sidesWords(call, call.asset ? symbolOf(call.asset) : 'every asset')}`;
    case 'delegate':
      return delegateWords(symbolOf(call.asset), call.to);
    case 'grants-budget':
      return budgetWords(call.budget, format);
    case 'resume-grant':
      return `Resume grant ${call.id}`;
    case 'roles':
      return roleChangeWords(call.change);
  }
}

function paramsWords(params: Params, snapshot: Snapshot, format: Format): string {
  const now = paramsOf(snapshot);
  const changed = differingParams(now, params);
  if (params.tierCaps[0] !== now.tierCaps[0]) return 'Set parameters that the contract rejects';
  if (changed.length === 0) return 'Set the parameters to their current values';
  return changed.map((param) => paramWords(param, param.of(params), now, format)).join('. ');
}

/** What the other functions that can be scheduled do; no two contracts share a function name. */
const FUNCTIONS: Partial<Record<string, string>> = {
  resumeSteward: 'Resume the steward',
  list: 'List an asset or change its cap',
  delist: 'Delist an asset',
  addVenue: 'List a venue',
  removeVenue: 'Delist a venue',
  setFeed: 'Set an asset’s price feed',
  writeDown: 'Lower the last good price of an asset',
  listVault: 'List a vault',
  delistVault: 'Delist a vault',
  listPair: 'List a pair on Mars Swap',
  delistPair: 'Delist a pair on Mars Swap',
  listGovernor: 'List a Governor',
  delistGovernor: 'Delist a Governor',
};

type Called = {
  contract: string | undefined;
  target: Address;
  functionName: string | undefined;
  args: readonly { name: string; value: string }[];
};

/** What a call without words of its own does, and to which asset; if the function is unknown, its name and contract. */
export function functionWords({ contract, target, functionName, args }: Called, snapshot: Snapshot): string {
  const words = contract && functionName && Object.hasOwn(FUNCTIONS, functionName) && FUNCTIONS[functionName];
  if (!words) return `Call ${functionName ?? 'an unknown function'} on ${contract ?? target}`;
  const asset = args.map(({ value }) => assetBy(snapshot, value)).find((found) => found !== undefined);
  return asset ? `${words}: ${assetNameOf(asset)}` : words;
}
