import type { Format } from '@/lib/domain/format/locale-format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { Address, Asset } from '@/lib/domain/model/types';
import type { Support } from '@/lib/domain/uses/proposals';
import type { Param, Params } from './params';
import type { Action, Role } from './steward';
import type { StewardIssue } from './steward-read';

const SUPPORT: Record<Support, string> = { against: 'against', for: 'for', abstain: 'to abstain on' };
const FROM = { yield: 'its vault', governance: 'governance' } as const;

/** What an action does, in one sentence without a full stop: "Deposit 1,000 USDC in its vault". */
export function actionWords(action: Action, format: Format): string {
  const { exactQuantity: amount } = format;
  const of = (asset: Asset, value: bigint) => amount(inUnits(asset, value));
  switch (action.kind) {
    case 'lend':
      return `Deposit ${of(action.asset, action.amount)} in its vault`;
    case 'entrust':
      return `Move ${of(action.asset, action.amount)} to governance`;
    case 'pair':
      return `Add ${of(action.asset, action.amount)} and ${amount(inUsdm(action.usdm))} (Treasury-owned) to Mars Swap`;
    case 'recall':
      return action.from === 'liquidity'
        ? `Recall ${of(action.asset, action.amount)} from Mars Swap and burn the paired USDm`
        : `Recall ${of(action.asset, action.amount)} from ${FROM[action.from]}`;
    case 'harvest':
      return `Harvest yield from the vault of ${assetNameOf(action.asset)}`;
    case 'vote':
      return `Vote ${SUPPORT[action.support]} proposal ${action.proposal}`;
    case 'grant':
      return `Grant ${of(action.asset, action.amount)} to ${action.terms.recipient} for “${action.terms.title}”`;
    case 'revoke':
      return `Revoke grant ${action.grant.id}${action.grant.title && ` “${action.grant.title}”`} and return the unvested balance`;
    case 'pause':
      return `Pause ${sidesWords(action, everyOr(action.asset))}`;
    case 'reopen':
      return `Resume ${sidesWords(action, everyOr(action.asset))}`;
    case 'delegate':
      return delegateWords(assetNameOf(action.asset), action.to);
    case 'params':
      return paramWords(action.param, action.value, action.now, format);
  }
}

/** Minting, redemption or both, as written in a sentence: "minting and redemption for USDC". */
export const sidesWords = ({ mint, redeem }: { mint: boolean; redeem: boolean }, what: string): string =>
  mint || redeem ? `${SIDES[mint && redeem ? 'both' : mint ? 'mint' : 'redeem']} ${what}` : 'nothing';

/** Delegates the voting power of an asset to this address, or back to the Treasury. */
export const delegateWords = (what: string, to: Address | undefined): string =>
  `Delegate the votes of ${what} to ${to ?? 'the Treasury'}`;

/** The current value of a parameter, and the new one. */
export const paramWords = (param: Param, value: bigint, now: Params, format: Format): string =>
  `Change the ${param.words} from ${paramFigure(param, param.of(now), format)} to ${paramFigure(param, value, format)}`;

/** A value of a parameter with its unit. */
export function paramFigure(
  { unit }: Param,
  value: bigint,
  { exactQuantity: amount, percent }: Format,
): string {
  if (unit === 'bps') return percent(value);
  return amount({ value, decimals: USDM_DECIMALS, symbol: unit === 'usd' ? 'USD' : 'USDm' });
}

const SIDES = { both: 'minting and redemption for', mint: 'minting with', redeem: 'redemption for' };

const inUnits = ({ decimals, symbol }: Asset, value: bigint): Quantity => ({ value, decimals, symbol });
/** The name of an asset in a sentence. */
export const assetNameOf = ({ symbol }: Asset): string => symbol || 'an unnamed token';

const everyOr = (asset: Asset | undefined): string => (asset ? assetNameOf(asset) : 'every asset');

/** What is wrong, and what to do about it. */
export type ShortWords = { title: string; text: string; hint: string };

/** An issue that only the forms of the steward console have. */
export type OwnIssue = Extract<
  StewardIssue,
  {
    name:
      | 'more-than-there'
      | 'text-missing'
      | 'text-too-long'
      | 'link-not-https'
      | 'days-not-whole'
      | 'cliff-after-end'
      | 'proposal-not-number'
      | 'cannot-vote'
      | 'param-too-precise'
      | 'param-out-of-range'
      | 'param-the-same';
  }
>;

/** Whether `ownWords` explains the issue, and not the words shared by all forms. */
export function isOwnIssue(issue: StewardIssue): issue is OwnIssue {
  return issue.name in OWN;
}

const OWN: { [Name in OwnIssue['name']]: true } = {
  'more-than-there': true,
  'text-missing': true,
  'text-too-long': true,
  'link-not-https': true,
  'days-not-whole': true,
  'cliff-after-end': true,
  'proposal-not-number': true,
  'cannot-vote': true,
  'param-too-precise': true,
  'param-out-of-range': true,
  'param-the-same': true,
};

/** Words for an issue of the forms of the steward console. */
export function ownWords(issue: OwnIssue, format: Format): ShortWords {
  const { exactQuantity: amount } = format;
  switch (issue.name) {
    case 'more-than-there':
      return {
        title: `At most ${amount(issue.max)}`,
        text: 'That is the full amount available.',
        hint: issue.max.value === 0n ? 'Choose another asset.' : 'Enter a smaller amount.',
      };
    case 'text-missing':
      return {
        title: 'Required',
        text: 'This field is required.',
        hint: 'Fill it in to continue.',
      };
    case 'text-too-long':
      return {
        title: 'Too long',
        text: `Up to ${issue.most} bytes (accented letters use two or more).`,
        hint: 'Shorten it.',
      };
    case 'link-not-https':
      return {
        title: 'Not a valid link',
        text: 'A link begins with https:// and has no spaces.',
        hint: 'Copy it again or leave the field empty.',
      };
    case 'days-not-whole':
      return {
        title: 'Whole days only',
        text: `Enter a number of days from 0 to ${issue.most}.`,
        hint: 'Use digits 0–9.',
      };
    case 'cliff-after-end':
      return {
        title: 'The cliff is after the end',
        text: 'The cliff must come before vesting ends.',
        hint: 'Enter fewer days than the vesting period.',
      };
    case 'proposal-not-number':
      return {
        title: 'Not a valid proposal ID',
        text: 'A proposal ID is a number of up to 78 digits.',
        hint: 'Copy it from the governance site.',
      };
    case 'cannot-vote':
      return {
        title: 'This address cannot vote',
        text: 'It is the zero address, the Treasury or a token contract.',
        hint: 'Enter a delegate’s address.',
      };
    case 'param-too-precise':
      return {
        title: `At most ${issue.decimals} decimals`,
        text: 'The contract does not support more decimals.',
        hint: 'Remove the extra digits.',
      };
    case 'param-out-of-range':
      return {
        title: `From ${paramFigure(issue.param, issue.least, format)} to ${paramFigure(issue.param, issue.most, format)}`,
        text: issue.param.why,
        hint: 'Enter a value in this range.',
      };
    case 'param-the-same':
      return {
        title: 'No change',
        text: 'This is already the current value.',
        hint: 'Enter another value.',
      };
  }
}

const ROLES: Record<Role, string> = {
  governor: 'the governor role',
  steward: 'the steward role',
  guardian: 'the guardian role',
};

/** A role as written in a sentence. */
export const roleWords = (role: Role): string => ROLES[role];
