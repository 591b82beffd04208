import { isAccount, isAmount, isFields, isLogged } from '@/lib/chain/calls/stored-guards';
import type { LoggedActionKind, TreasuryEvent } from '@/lib/domain/history/history';
import { TIER_IDS } from '@/lib/domain/model/types';

const ACTIONS: Record<LoggedActionKind, true> = {
  mint: true,
  redeem: true,
  'redeem-pro-rata': true,
  credit: true,
  claim: true,
};

/** Whether this is an event as returned by `toTreasuryEvent`. */
export function isTreasuryEvent(value: unknown): value is TreasuryEvent {
  if (!isFields(value) || !isLogged(value)) return false;
  switch (value.kind) {
    case 'checkpoint':
      return [value.value, value.liabilities, value.supply].every(isAmount) && isTiers(value.tierValues);
    case 'params':
      return isAmount(value.supportRatio) && isAmount(value.launchCap);
    case 'listed':
      return isAccount(value.asset) && TIER_IDS.some((tier) => tier === value.tier);
    case 'passage':
      return isAccount(value.sender) && isAccount(value.receiver);
    case 'deployed':
      return isAccount(value.asset);
    default:
      return isAction(value);
  }
}

const isAction = ({ kind, sender, receiver, amounts, usdm }: Record<string, unknown>): boolean =>
  typeof kind === 'string' &&
  Object.hasOwn(ACTIONS, kind) &&
  isAccount(sender) &&
  isAccount(receiver) &&
  isAmount(usdm) &&
  Array.isArray(amounts) &&
  amounts.every((part: unknown) => isFields(part) && isAccount(part.asset) && isAmount(part.amount));

const isTiers = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 5 && value.every(isAmount);
