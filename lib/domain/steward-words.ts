import type { Quantity } from './issues';
import type { Act, Role, Support } from './steward';
import type { StewardIssue } from './steward-read';
import type { Asset } from './types';

/** Writes the figures of an act. */
export type SayAct = { amount: (quantity: Quantity) => string };

const SUPPORT: Record<Support, string> = { against: 'against', for: 'for', abstain: 'to abstain on' };
const FROM = { yield: 'from its vault', governance: 'from voting' } as const;

/** What an act does, in one sentence without a full stop: "Lend 1,000 USDC to its vault". */
export function actWords(act: Act, { amount }: SayAct): string {
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
      return `Shut ${DOORS[act.mint && act.redeem ? 'both' : act.mint ? 'mint' : 'redeem']} ${act.asset ? nameOf(act.asset) : 'every asset'}`;
  }
}

const DOORS = { both: 'minting and redeeming with', mint: 'minting with', redeem: 'redeeming for' };

const inUnits = ({ decimals, symbol }: Asset, value: bigint): Quantity => ({ value, decimals, symbol });
const inUsdm = (value: bigint): Quantity => ({ value, decimals: 18, symbol: 'USDm' });
const nameOf = ({ symbol }: Asset): string => symbol || 'an unnamed token';

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
      | 'proposal-not-number';
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
};

/** Words for an issue of the steward's forms. */
export function ownWords(issue: OwnIssue, { amount }: SayAct): ShortWords {
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
  }
}

const ROLES: Record<Role, string> = { steward: 'the steward’s role', guardian: 'the guardian’s role' };

/** A role as it is written in a sentence. */
export const roleWords = (role: Role): string => ROLES[role];
