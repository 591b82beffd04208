import { isAccount, isAmount, isFields, isLogged } from '@/lib/chain/calls/stored-guards';
import type { LoggedActionKind, TreasuryEvent } from '@/lib/domain/history/history';

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
  return value.kind === 'passage' ? isAccount(value.sender) && isAccount(value.receiver) : isAction(value);
}

const isAction = ({ kind, sender, receiver, amounts, usdm }: Record<string, unknown>): boolean =>
  typeof kind === 'string' &&
  Object.hasOwn(ACTIONS, kind) &&
  isAccount(sender) &&
  isAccount(receiver) &&
  isAmount(usdm) &&
  Array.isArray(amounts) &&
  amounts.every((part: unknown) => isFields(part) && isAccount(part.asset) && isAmount(part.amount));
