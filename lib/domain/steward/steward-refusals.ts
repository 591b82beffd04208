import type { Refusal, Refused } from '@/lib/domain/model/steward-issue';
import { MANAGER_WORDS } from './operation-refusals';
import { roleFor } from './steward';
import { roleWords, type SayAct, type ShortWords } from './steward-words';

/** Why the contracts refuse an act, in words. Total: what has no better ones is told by its own name. */
export function refusalWords(refusal: Refusal, { kind, asset }: Refused, say: SayAct): ShortWords {
  const name = refusal.name ?? '';
  const known = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
  if (known) return known({ args: refusal.args, kind, asset, say });
  return {
    title: 'The contract refuses it',
    text: refusal.name
      ? `It says ${refusal.name}${argsOf(refusal)}.`
      : 'It does not say why; a token or a vault may be at fault.',
    hint: 'Nothing has changed. Look the name up in the contracts before you sign this anywhere.',
  };
}

const argsOf = ({ args }: Refusal): string =>
  args.length === 0 ? '' : ` (${args.map((arg) => String(arg)).join(', ')})`;

type About = Refused & { args: readonly unknown[]; say: SayAct };

const amountAt = ({ args, asset, say }: About, index: number): string => {
  const value = args[index];
  if (typeof value !== 'bigint') return 'less';
  return asset ? say.amount({ value, decimals: asset.decimals, symbol: asset.symbol }) : `${value}`;
};

const usdAt = ({ args, say }: About, index: number): string => {
  const value = args[index];
  return typeof value === 'bigint' ? say.amount({ value, decimals: 18, symbol: 'USD' }) : 'less';
};

const roleMissing = ({ kind }: About): ShortWords => ({
  title: 'Your account may not do this',
  text: `It does not hold ${roleWords(roleFor(kind))}.`,
  hint: 'Hand the call data or the file to somebody who does.',
});

const WORDS: Partial<Record<string, (about: About) => ShortWords>> = {
  AccessManagedUnauthorized: roleMissing,
  AccessManagerUnauthorizedCall: roleMissing,
  ...MANAGER_WORDS,
  ParamsInvalid: () => ({
    title: 'The contract does not take these parameters',
    text: 'Another one was changed meanwhile, and this one no longer fits it.',
    hint: 'Compose it again.',
  }),
  InsufficientIdle: (about) => ({
    title: `Only ${amountAt(about, 2)} can be moved`,
    text: 'The rest is at work already, or owed to redeemers.',
    hint: 'Enter a smaller amount, or recall some first.',
  }),
  ValueLost: (about) => ({
    title: 'Too much would be lost on the way in',
    text:
      about.kind === 'pair'
        ? 'What is put in would count for more than 0.5% less afterwards.'
        : 'The position would count for more than 0.1% less than what is put in: the vault takes a fee, or its rate is above what is believed yet.',
    hint: 'Wait until it is believed, or do it elsewhere.',
  }),
  SpotTooFar: () => ({
    title: 'The pair is off the oracle’s price',
    text: 'By more than 1%: somebody moved it, or the market did faster than the feed.',
    hint: 'Wait until it is back; arbitrage brings it there.',
  }),
  OutputTooSmall: () => ({
    title: 'The pair would give less than reckoned',
    text: 'Its price moved by more than 1% since this was composed.',
    hint: 'Compose it again.',
  }),
  PriceUnhealthy: ({ asset }) => ({
    title: `The price of ${asset?.symbol || 'the asset'} is not believable now`,
    text: 'Nothing enters or leaves Mars Swap without a price to hold the pair to.',
    hint: 'Wait for its feed.',
  }),
  PriceUnsure: () => ({
    title: 'An asset’s price is not believable now',
    text: 'Grants come from the surplus, and nobody knows it while a price is unsure.',
    hint: 'Wait for the feed.',
  }),
  NotFromSurplus: (about) => ({
    title: 'The surplus is too small for it',
    text: `Afterwards the Treasury would be worth ${usdAt(about, 0)}; ${usdAt(about, 1)} have to be left, 105% of what it owes.`,
    hint: 'Grant less.',
  }),
  TermsInvalid: () => ({
    title: 'The contract does not take these terms',
    text: 'A grant starts and ends within 3,650 days, its cliff before its end.',
    hint: 'Change the days.',
  }),
  NothingToRevoke: () => ({
    title: 'Nothing is left to take back',
    text: 'All of the grant has vested, or it was revoked before.',
    hint: 'Choose another grant.',
  }),
  AssetNotTaken: ({ asset }) => ({
    title: `${asset?.symbol || 'The asset'} has no place there`,
    text: 'The governor has listed none for it.',
    hint: 'Choose another asset.',
  }),
  GovernorNotListed: () => ({
    title: 'This Governor is not listed',
    text: 'The Treasury votes on listed Governors only.',
    hint: 'The governor role can list it.',
  }),
  GovernorAlreadyCastVote: () => ({
    title: 'The Treasury has voted on it',
    text: 'A vote can’t be changed.',
    hint: 'Choose another proposal.',
  }),
  GovernorNonexistentProposal: () => ({
    title: 'There is no such proposal',
    text: 'The Governor does not know this number.',
    hint: 'Copy it again from where the proposal is shown.',
  }),
  GovernorUnexpectedProposalState: () => ({
    title: 'This proposal can’t be voted on now',
    text: 'Voting on it has not begun, or is over.',
    hint: 'Look at its state on the Governor.',
  }),
  ERC4626ExceededMaxDeposit: () => ({
    title: 'The vault takes no more',
    text: 'It says itself how much it takes, and this is more.',
    hint: 'Enter a smaller amount.',
  }),
};
