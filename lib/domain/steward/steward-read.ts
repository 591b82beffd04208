import { parseRecipient } from '@/lib/domain/model/address';
import type { AmountIssue, Quantity, ReceiverIssue } from '@/lib/domain/model/issues';
import { parseAmount } from '@/lib/domain/model/parse';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import { type GrantLimit, grantLimit, leastDays } from './grant-rules';
import { type Param, paramsOf } from './params';
import { type Action, pairingOf, unpairingOf } from './steward';
import {
  type StewardForm,
  type StewardInput,
  sidesOf,
  type Target,
  targetOf,
  targetsOf,
} from './steward-form';
import { type ParamIssue, parseParam } from './steward-param';

/** Issues of a field, in addition to those of amounts and addresses. */
export type StewardIssue =
  | AmountIssue
  | ReceiverIssue
  | { name: 'more-than-there'; max: Quantity }
  | { name: 'text-missing' }
  | { name: 'text-too-long'; most: bigint }
  | { name: 'link-not-https' }
  | { name: 'days-not-whole'; most: bigint }
  | { name: 'cliff-after-end' }
  /** `of`: until the start of a grant, or for which it vests. */
  | { name: 'days-too-few'; least: bigint; of: 'start' | 'vesting' }
  | { name: 'grant-too-large'; max: Quantity; by: GrantLimit['by'] }
  | { name: 'proposal-not-number' }
  | { name: 'cannot-vote' }
  | ParamIssue;

/** A field that can have an issue. */
export type StewardField =
  | 'amount'
  | 'proposal'
  | 'reason'
  | 'recipient'
  | 'title'
  | 'link'
  | 'startDays'
  | 'cliffDays'
  | 'days'
  | 'delegatee'
  | 'value';
export type FieldIssues = Partial<Record<StewardField, StewardIssue>>;

/** The action that a form describes; undefined if there is an issue, or no target. */
export type ParsedAction = { action: Action | undefined; issues: FieldIssues };

/** The bounds of the contracts (Grants.sol, GovernanceDelegate.sol). */
const MAX_DAYS = 3650n;
const MAX_TITLE = 100n;
const MAX_LINK = 200n;
const MAX_REASON = 600n;
const DAY = 86_400n;

/** Reads a form at a block. */
export function parseAction(form: StewardForm, reading: StewardInput): ParsedAction {
  const target = targetOf(form, targetsOf(form.action, reading));
  if (!target) return { action: undefined, issues: {} };
  const { asset, governor, grant, param } = target;
  switch (form.action) {
    case 'vote':
      return governor ? readVote(form, governor) : NOTHING;
    case 'pause':
    case 'reopen': {
      const { sides } = sidesOf(form, target);
      const action = { kind: form.action, asset, mint: sides !== 'redeem', redeem: sides !== 'mint' };
      return { action, issues: {} };
    }
    case 'stop-steward':
    case 'resume-steward':
      return { action: { kind: form.action }, issues: {} };
    case 'stop-grant':
    case 'resume-grant':
      return grant ? { action: { kind: form.action, grant }, issues: {} } : NOTHING;
    case 'grants-budget':
      return param ? readBudget(form, param, reading.snapshot) : NOTHING;
    case 'delegate':
      return asset ? readDelegate(form, asset, reading.snapshot) : NOTHING;
    case 'params':
      return param ? readParams(form, param, reading.snapshot) : NOTHING;
    case 'harvest':
      return asset ? { action: { kind: 'harvest', asset }, issues: {} } : NOTHING;
    case 'revoke':
      return asset && grant ? { action: { kind: 'revoke', asset, grant }, issues: {} } : NOTHING;
    case 'grant':
      return asset ? readGrant(form, { ...target, asset }, reading) : NOTHING;
    case 'lend':
    case 'entrust':
    case 'pair':
    case 'recall':
      return asset ? readMove(form, { ...target, asset }) : NOTHING;
  }
}

const NOTHING: ParsedAction = { action: undefined, issues: {} };

type OfAsset = Target & { asset: Asset };
type ParsedField<T> = { value: T } | { issue: StewardIssue };

function readSum(text: string, { asset, most }: OfAsset): ParsedField<bigint> {
  const { decimals, symbol } = asset;
  const parsed = parseAmount(text, decimals);
  if (!parsed.ok) return { issue: parsed.issue };
  if (most !== undefined && parsed.value > most) {
    return { issue: { name: 'more-than-there', max: { value: most, decimals, symbol } } };
  }
  return { value: parsed.value };
}

/** The amount of a grant: idle, within the surplus and within the budget. */
function readGranted(text: string, target: OfAsset, { snapshot, rules }: StewardInput): ParsedField<bigint> {
  const read = readSum(text, target);
  const limit = grantLimit(snapshot, target.asset, rules);
  if ('issue' in read || limit === undefined || read.value <= limit.max) return read;
  const { decimals, symbol } = target.asset;
  return { issue: { name: 'grant-too-large', max: { value: limit.max, decimals, symbol }, by: limit.by } };
}

function readMove({ action, amount: text }: StewardForm, target: OfAsset): ParsedAction {
  const sum = readSum(text, target);
  if ('issue' in sum) return { action: undefined, issues: { amount: sum.issue } };
  const { asset, pool, from } = target;
  const amount = sum.value;
  if (action === 'lend' || action === 'entrust')
    return { action: { kind: action, asset, amount }, issues: {} };
  if (action === 'pair' && pool) {
    return { action: { kind: 'pair', asset, amount, ...pairingOf(pool, asset, amount) }, issues: {} };
  }
  if (from === 'liquidity') {
    if (!pool) return NOTHING;
    return { action: { kind: 'recall', from, asset, amount, ...unpairingOf(pool, amount) }, issues: {} };
  }
  return from ? { action: { kind: 'recall', from, asset, amount }, issues: {} } : NOTHING;
}

function readVote({ proposal, support, reason }: StewardForm, governor: Address): ParsedAction {
  const typed = proposal.trim();
  if (!/^\d{1,78}$/.test(typed) || BigInt(typed) >> 256n > 0n) {
    const name = typed === '' ? 'text-missing' : 'proposal-not-number';
    return { action: undefined, issues: { proposal: { name } } };
  }
  const given = readLength(reason.trim(), MAX_REASON);
  if ('issue' in given) return { action: undefined, issues: { reason: given.issue } };
  const action = { kind: 'vote', governor, proposal: BigInt(typed), support, reason: given.value } as const;
  return { action, issues: {} };
}

function readDelegate(form: StewardForm, asset: Asset, snapshot: Snapshot): ParsedAction {
  if (form.voter === 'own') return { action: { kind: 'delegate', asset, to: undefined }, issues: {} };
  const to = readRecipient(form.delegatee, snapshot);
  if ('value' in to) return { action: { kind: 'delegate', asset, to: to.value }, issues: {} };
  const { name } = to.issue;
  // The words for recipients are about funds sent there.
  const cannot = name === 'receiver-zero' || name === 'receiver-contract';
  return { action: undefined, issues: { delegatee: cannot ? { name: 'cannot-vote' } : to.issue } };
}

function readParams({ values }: StewardForm, param: Param, snapshot: Snapshot): ParsedAction {
  const now = paramsOf(snapshot);
  const read = parseParam(values[param.name] ?? '', param, now);
  if ('issue' in read) return { action: undefined, issues: { value: read.issue } };
  return { action: { kind: 'params', param, value: read.value, now }, issues: {} };
}

function readBudget({ values }: StewardForm, param: Param, snapshot: Snapshot): ParsedAction {
  const read = parseParam(values[param.name] ?? '', param, paramsOf(snapshot));
  if ('issue' in read) return { action: undefined, issues: { value: read.issue } };
  return { action: { kind: 'grants-budget', budget: read.value }, issues: {} };
}

function readGrant(form: StewardForm, target: OfAsset, reading: StewardInput): ParsedAction {
  const { snapshot, rules } = reading;
  const issues: FieldIssues = {};
  const take = <T>(field: StewardField, read: ParsedField<T>): T | undefined => {
    if ('value' in read) return read.value;
    issues[field] = read.issue;
    return undefined;
  };
  const amount = take('amount', readGranted(form.amount, target, reading));
  const recipient = take('recipient', readRecipient(form.recipient, snapshot));
  const title = take('title', readText(form.title, MAX_TITLE));
  const link = take('link', readLink(form.link));
  // A start in the past is rejected, and it takes time to sign.
  const start = take('startDays', readDays(form.startDays, { least: 1n, of: 'start' }));
  const cliff = take('cliffDays', readDays(form.cliffDays));
  const days = take('days', readDays(form.days, { least: rules ? leastDays(rules) : 0n, of: 'vesting' }));
  if (cliff !== undefined && days !== undefined && cliff > days)
    issues.cliffDays = { name: 'cliff-after-end' };
  if (
    Object.keys(issues).length > 0 ||
    amount === undefined ||
    recipient === undefined ||
    title === undefined ||
    link === undefined ||
    start === undefined ||
    cliff === undefined ||
    days === undefined
  ) {
    return { action: undefined, issues };
  }
  const terms = {
    recipient,
    start: snapshot.timestamp + start * DAY,
    cliff: cliff * DAY,
    duration: days * DAY,
    title,
    link,
  };
  return { action: { kind: 'grant', asset: target.asset, amount, terms }, issues };
}

function readRecipient(text: string, snapshot: Snapshot): ParsedField<Address> {
  // The words for an empty recipient mention the account's own address, which is no choice here.
  if (text.trim() === '') return { issue: { name: 'text-missing' } };
  const to = parseRecipient(text, snapshot);
  return to.ok ? { value: to.address } : { issue: to.issue };
}

function readText(text: string, most: bigint): ParsedField<string> {
  const value = text.trim();
  return value === '' ? { issue: { name: 'text-missing' } } : readLength(value, most);
}

function readLength(value: string, most: bigint): ParsedField<string> {
  const bytes = BigInt(new TextEncoder().encode(value).length);
  return bytes > most ? { issue: { name: 'text-too-long', most } } : { value };
}

/** The link is optional. */
function readLink(text: string): ParsedField<string> {
  const value = text.trim();
  if (value === '') return { value };
  if (!/^https:\/\/[^\s]+$/.test(value)) return { issue: { name: 'link-not-https' } };
  return readText(value, MAX_LINK);
}

function readDays(
  text: string,
  { least, of }: { least: bigint; of: 'start' | 'vesting' } = { least: 0n, of: 'start' },
): ParsedField<bigint> {
  const typed = text.trim();
  if (!/^\d{1,5}$/.test(typed) || BigInt(typed) > MAX_DAYS) {
    return { issue: { name: 'days-not-whole', most: MAX_DAYS } };
  }
  if (BigInt(typed) < least) return { issue: { name: 'days-too-few', least, of } };
  return { value: BigInt(typed) };
}
