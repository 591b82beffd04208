import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import type { Address, Asset } from '@/lib/domain/model/types';
import type { Support } from '@/lib/domain/uses/proposals';
import type { Param, Params } from './params';
import type { Act, Role } from './steward';
import type { StewardIssue } from './steward-read';

/** Writes the figures of an act. */
export type SayAct = { amount: (quantity: Quantity) => string; percent: (bps: bigint) => string };

const SUPPORT: Record<Support, string> = { against: 'against', for: 'for', abstain: 'to abstain on' };
const FROM = { yield: 'from its vault', governance: 'from voting' } as const;

/** What an act does, in one sentence without a full stop: "Lend 1,000 USDC to its vault". */
export function actWords(act: Act, say: SayAct): string {
  const { amount } = say;
  const of = (asset: Asset, value: bigint) => amount(inUnits(asset, value));
  switch (act.kind) {
    case 'lend':
      return `Lend ${of(act.asset, act.amount)} to its vault`;
    case 'entrust':
      return `Move ${of(act.asset, act.amount)} to where it votes`;
    case 'pair':
      return `Pair ${of(act.asset, act.amount)} with ${amount(inUsdm(act.usdm))} of the Treasury’s own on Mars Swap`;
    case 'recall':
      return act.from === 'liquidity'
        ? `Take ${of(act.asset, act.amount)} out of Mars Swap, and burn the USDm that comes along`
        : `Take ${of(act.asset, act.amount)} back ${FROM[act.from]}`;
    case 'harvest':
      return `Harvest what the vault of ${nameOf(act.asset)} has earned, and leave what was put in`;
    case 'vote':
      return `Vote ${SUPPORT[act.support]} proposal ${act.proposal}`;
    case 'grant':
      return `Grant ${of(act.asset, act.amount)} to ${act.terms.recipient} for “${act.terms.title}”`;
    case 'revoke':
      return `Revoke grant ${act.grant.id}${act.grant.title && ` “${act.grant.title}”`} and take back what has not vested`;
    case 'pause':
      return `Shut ${doorsWords(act, everyOr(act.asset))}`;
    case 'reopen':
      return `Open ${doorsWords(act, everyOr(act.asset))} again`;
    case 'delegate':
      return delegateWords(nameOf(act.asset), act.to);
    case 'params':
      return paramWords(act.param, act.value, act.now, say);
  }
}

/** Doors as they are written in a sentence: "minting and redeeming with USDC". */
export const doorsWords = ({ mint, redeem }: { mint: boolean; redeem: boolean }, what: string): string =>
  mint || redeem ? `${DOORS[mint && redeem ? 'both' : mint ? 'mint' : 'redeem']} ${what}` : 'no door';

/** Whose the votes of an asset become. */
export const delegateWords = (what: string, to: Address | undefined): string =>
  `Give the votes of ${what} ${to ? `to ${to}` : 'back to the Treasury'}`;

/** What a parameter becomes, and what it is now. */
export const paramWords = (param: Param, value: bigint, now: Params, say: SayAct): string =>
  `Set the ${param.words} to ${paramFigure(param, value, say)}, from ${paramFigure(param, param.of(now), say)} now`;

/** A value of a parameter with its unit. */
export function paramFigure({ unit }: Param, value: bigint, { amount, percent }: SayAct): string {
  if (unit === 'bps') return percent(value);
  return amount({ value, decimals: USDM_DECIMALS, symbol: unit === 'usd' ? 'USD' : 'USDm' });
}

const DOORS = { both: 'minting and redeeming with', mint: 'minting with', redeem: 'redeeming for' };

const inUnits = ({ decimals, symbol }: Asset, value: bigint): Quantity => ({ value, decimals, symbol });
const inUsdm = (value: bigint): Quantity => ({ value, decimals: 18, symbol: 'USDm' });
/** How an asset is called. */
export const nameOf = ({ symbol }: Asset): string => symbol || 'an unnamed token';

const everyOr = (asset: Asset | undefined): string => (asset ? nameOf(asset) : 'every asset');

/** What is wrong, and the way on. */
export type ShortWords = { title: string; text: string; hint: string };

/** An issue that only the steward's forms have. */
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

/** Whether these words, and not those of every form, explain it. */
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

/** Words for an issue of the steward's forms. */
export function ownWords(issue: OwnIssue, say: SayAct): ShortWords {
  const { amount } = say;
  switch (issue.name) {
    case 'more-than-there':
      return {
        title: `At most ${amount(issue.max)}`,
        text: 'There is no more of it where it is taken from.',
        hint: issue.max.value === 0n ? 'Choose another asset.' : 'Enter a smaller amount.',
      };
    case 'text-missing':
      return {
        title: 'Something is missing here',
        text: 'The contract needs it.',
        hint: 'Fill it in to go on.',
      };
    case 'text-too-long':
      return {
        title: 'Too long',
        text: `The contract keeps at most ${issue.most} bytes of it; a letter with an accent takes two or more.`,
        hint: 'Shorten it.',
      };
    case 'link-not-https':
      return {
        title: 'That is not a link',
        text: 'A link begins with https:// and has no spaces.',
        hint: 'Copy it again, or leave it out.',
      };
    case 'days-not-whole':
      return {
        title: 'Whole days only',
        text: `A number of days from 0 to ${issue.most}.`,
        hint: 'Type it with the digits 0 to 9.',
      };
    case 'cliff-after-end':
      return {
        title: 'The cliff is after the end',
        text: 'Everything would have vested before.',
        hint: 'Enter fewer days than it vests over.',
      };
    case 'proposal-not-number':
      return {
        title: 'That is not the number of a proposal',
        text: 'Governors number their proposals with up to 78 digits.',
        hint: 'Copy it from where the proposal is shown.',
      };
    case 'cannot-vote':
      return {
        title: 'Nobody votes from this address',
        text: 'It is nobody’s, or that of the Treasury or of a token.',
        hint: 'Enter the address of somebody who votes.',
      };
    case 'param-too-precise':
      return {
        title: `At most ${issue.decimals} decimals`,
        text: 'The contract keeps no more, and nothing is rounded for you.',
        hint: 'Remove the extra digits.',
      };
    case 'param-out-of-range':
      return {
        title: `From ${paramFigure(issue.param, issue.least, say)} to ${paramFigure(issue.param, issue.most, say)}`,
        text: issue.param.why,
        hint: 'Enter a value in between.',
      };
    case 'param-the-same':
      return {
        title: 'It is that now',
        text: 'Nothing would change.',
        hint: 'Enter another value.',
      };
  }
}

const ROLES: Record<Role, string> = {
  governor: 'the governor’s role',
  steward: 'the steward’s role',
  guardian: 'the guardian’s role',
};

/** A role as it is written in a sentence. */
export const roleWords = (role: Role): string => ROLES[role];
