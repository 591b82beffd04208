import { formatExactSpan } from '@/lib/domain/format/format-time';
import { plainLine } from '@/lib/domain/model/plain-text';
import { ROLE_IDS } from './steward';

/**
 * A change of who may do what. Roles by their ids, contracts and accounts as they are called in a sentence, delays in
 * seconds.
 */
export type RoleChange =
  | { kind: 'label'; role: bigint; label: string }
  /** `delay`: between announcing and doing what the role allows. */
  | { kind: 'give'; role: bigint; account: string; delay: bigint }
  | { kind: 'take'; role: bigint; account: string }
  /** Holders of `by` give and take the role; or cancel what its holders announce. */
  | { kind: 'admin' | 'guardian'; role: bigint; by: bigint }
  | { kind: 'grant-delay'; role: bigint; delay: bigint }
  | { kind: 'functions'; contract: string; functions: readonly string[]; role: bigint }
  | { kind: 'change-delay'; contract: string; delay: bigint }
  | { kind: 'closed'; contract: string; closed: boolean }
  /** `to`: undefined where the AccessManager stays what decides. */
  | { kind: 'authority'; contract: string; to: string | undefined };

/** OpenZeppelin's AccessManager: the role of changing roles, and the one that everybody has. */
const ADMIN = 0n;
const EVERYBODY = 2n ** 64n - 1n;

const MOST_LABEL = 60;

/** What a change of the roles does, in a sentence without the last full stop. */
export function roleChangeWords(change: RoleChange): string {
  switch (change.kind) {
    case 'label':
      return `Label ${roleOf(change.role)} “${plainLine(change.label, MOST_LABEL)}”`;
    case 'give':
      return `Give ${roleOf(change.role)} to ${change.account}, ${delayWords(change.delay)}`;
    case 'take':
      return `Take ${roleOf(change.role)} from ${change.account}`;
    case 'admin':
      return `Let ${holderOf(change.by)} give and take ${roleOf(change.role)}`;
    case 'guardian':
      return `Let ${holderOf(change.by)} cancel what ${holderOf(change.role)} announces`;
    case 'grant-delay': {
      const when = change.delay === 0n ? 'as soon as' : `${formatExactSpan(change.delay)} after`;
      return `Have ${roleOf(change.role)} count ${when} it is given`;
    }
    case 'functions': {
      const who = change.role === EVERYBODY ? 'everybody' : `nobody but ${holderOf(change.role)}`;
      return `Let ${who} call ${listed(change.functions)} of ${change.contract}`;
    }
    case 'change-delay':
      return `Let who may call ${change.contract} be changed ${delayWords(change.delay)}`;
    case 'closed':
      return change.closed
        ? `Close ${change.contract} to every role`
        : `Open ${change.contract} to its roles again`;
    case 'authority':
      return change.to === undefined
        ? `Have the AccessManager go on deciding who may call ${change.contract}`
        : `Have ${change.to} decide who may call ${change.contract}, in place of the AccessManager`;
  }
}

const delayWords = (delay: bigint): string =>
  delay === 0n ? 'without any delay' : `with a delay of ${formatExactSpan(delay)}`;

const nameOf = (id: bigint): string | undefined =>
  Object.entries(ROLE_IDS).find(([, each]) => each === id)?.[0];

function roleOf(id: bigint): string {
  if (id === ADMIN) return 'the admin’s role (over all others)';
  if (id === EVERYBODY) return 'everybody’s role';
  const name = nameOf(id);
  return name ? `the ${name}’s role` : `role number ${id}`;
}

function holderOf(id: bigint): string {
  if (id === ADMIN) return 'the admin of the roles';
  if (id === EVERYBODY) return 'everybody';
  const name = nameOf(id);
  return name ? `the ${name}` : `whoever holds role number ${id}`;
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? 'no function';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
