import { formatExactSpan } from '@/lib/domain/format/format-time';
import { listAnd } from '@/lib/domain/format/list';
import { plainLine } from '@/lib/domain/model/plain-text';
import { ROLE_IDS } from './steward';

/**
 * A change of permissions. Roles by ID, contracts and accounts by their names in a sentence, delays in seconds.
 */
export type RoleChange =
  | { kind: 'label'; role: bigint; label: string }
  /** `delay`: between scheduling and executing what the role allows. */
  | { kind: 'give'; role: bigint; account: string; delay: bigint }
  | { kind: 'take'; role: bigint; account: string }
  /** Holders of `by` grant and revoke the role; or cancel what its holders schedule. */
  | { kind: 'admin' | 'guardian'; role: bigint; by: bigint }
  | { kind: 'grant-delay'; role: bigint; delay: bigint }
  | { kind: 'functions'; contract: string; functions: readonly string[]; role: bigint }
  | { kind: 'change-delay'; contract: string; delay: bigint }
  | { kind: 'closed'; contract: string; closed: boolean }
  /** `to`: undefined if the AccessManager stays in control. */
  | { kind: 'authority'; contract: string; to: string | undefined };

/** OpenZeppelin's AccessManager: the role that changes roles, and the one that every account has. */
const ADMIN = 0n;
const PUBLIC = 2n ** 64n - 1n;

const MOST_LABEL = 60;

/** What a change of roles does, in a sentence without the full stop. */
export function roleChangeWords(change: RoleChange): string {
  switch (change.kind) {
    case 'label':
      return `Label ${roleOf(change.role)} “${plainLine(change.label, MOST_LABEL)}”`;
    case 'give':
      return `Grant ${roleOf(change.role)} to ${change.account}, ${delayWords(change.delay)}`;
    case 'take':
      return `Revoke ${roleOf(change.role)} from ${change.account}`;
    case 'admin':
      return `Allow ${holderOf(change.by)} to grant and revoke ${roleOf(change.role)}`;
    case 'guardian':
      return `Allow ${holderOf(change.by)} to cancel changes scheduled by ${holderOf(change.role)}`;
    case 'grant-delay': {
      const when = change.delay === 0n ? 'as soon as' : `${formatExactSpan(change.delay)} after`;
      return `Make ${roleOf(change.role)} effective ${when} it is granted`;
    }
    case 'functions': {
      const who = change.role === PUBLIC ? 'anyone' : `only ${holderOf(change.role)}`;
      return `Allow ${who} to call ${listed(change.functions)} on ${change.contract}`;
    }
    case 'change-delay':
      return `Allow changes to who may call ${change.contract} ${delayWords(change.delay)}`;
    case 'closed':
      return change.closed
        ? `Close ${change.contract} to every role`
        : `Reopen ${change.contract} to its roles`;
    case 'authority':
      return change.to === undefined
        ? `Keep the AccessManager in control of who may call ${change.contract}`
        : `Let ${change.to} decide who may call ${change.contract}, instead of the AccessManager`;
  }
}

const delayWords = (delay: bigint): string =>
  delay === 0n ? 'without delay' : `with a delay of ${formatExactSpan(delay)}`;

const roleNameOf = (id: bigint): string | undefined =>
  Object.entries(ROLE_IDS).find(([, each]) => each === id)?.[0];

function roleOf(id: bigint): string {
  if (id === ADMIN) return 'the admin role (over all others)';
  if (id === PUBLIC) return 'the public role';
  const name = roleNameOf(id);
  return name ? `the ${name} role` : `role ${id}`;
}

function holderOf(id: bigint): string {
  if (id === ADMIN) return 'the role admin';
  if (id === PUBLIC) return 'anyone';
  const name = roleNameOf(id);
  return name ? `the ${name}` : `holders of role ${id}`;
}

const listed = (items: readonly string[]): string => (items.length === 0 ? 'no function' : listAnd(items));
