import type { Format } from '@/lib/domain/format/locale-format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Refused, RefusedAction } from '@/lib/domain/model/steward-issue';
import { MANAGER_WORDS } from './operation-refusals';
import { roleFor } from './steward';
import { roleWords, type ShortWords } from './steward-words';

/** Why the contracts reject an action, in words. Total: an error without words of its own is shown by name. */
export function refusalWords(refusal: RefusedAction, { kind, asset }: Refused, format: Format): ShortWords {
  const name = refusal.name ?? '';
  const known = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined;
  if (known) return known({ args: refusal.args, kind, asset, format });
  return {
    title: 'Rejected by the contract',
    text: refusal.name
      ? `Reason: ${refusal.name}${argsOf(refusal)}.`
      : 'No reason given. A token or vault may be the cause.',
    hint: 'Nothing has changed. Check the error in the contract source before signing.',
  };
}

const argsOf = ({ args }: RefusedAction): string =>
  args.length === 0 ? '' : ` (${args.map((arg) => String(arg)).join(', ')})`;

type About = Refused & { args: readonly unknown[]; format: Format };

const amountAt = ({ args, asset, format }: About, index: number): string => {
  const value = args[index];
  if (typeof value !== 'bigint') return 'less';
  return asset ? format.exactQuantity({ value, decimals: asset.decimals, symbol: asset.symbol }) : `${value}`;
};

const usdAt = ({ args, format }: About, index: number): string => {
  const value = args[index];
  return typeof value === 'bigint'
    ? format.exactQuantity({ value, decimals: USDM_DECIMALS, symbol: 'USD' })
    : 'less';
};

const roleMissing = ({ kind }: About): ShortWords => ({
  title: 'Your account does not have permission',
  text: `It does not hold ${roleWords(roleFor(kind))}.`,
  hint: 'Send the call data or file to someone who does.',
});

const WORDS: Partial<Record<string, (about: About) => ShortWords>> = {
  AccessManagedUnauthorized: roleMissing,
  AccessManagerUnauthorizedCall: roleMissing,
  ...MANAGER_WORDS,
  ParamsInvalid: () => ({
    title: 'Parameters rejected',
    text: 'Another parameter has changed and this value is no longer compatible.',
    hint: 'Preview it again.',
  }),
  InsufficientIdle: (about) => ({
    title: `Only ${amountAt(about, 2)} can be moved`,
    text: 'The rest is already deployed or reserved for redemptions.',
    hint: 'Enter a smaller amount or recall some first.',
  }),
  ValueLost: (about) => ({
    title: 'Value loss too high',
    text:
      about.kind === 'pair'
        ? 'The position would be valued more than 0.5% below the deposit.'
        : 'The position would be valued more than 0.1% below the deposit. The vault charges a fee, or its rate is above the accepted maximum.',
    hint:
      about.kind === 'pair'
        ? 'Enter a smaller amount or use another venue.'
        : 'Wait until the accepted rate catches up, or use another venue.',
  }),
  SpotTooFar: () => ({
    title: 'The pair is off the oracle price',
    text: 'It is off by more than 1%. The pair was moved, or the market moved faster than the feed.',
    hint: 'Wait for arbitrage to bring it back.',
  }),
  OutputTooSmall: () => ({
    title: 'The pair would return less than expected',
    text: 'Its price has moved by more than 1% since the preview.',
    hint: 'Preview it again.',
  }),
  PriceUnhealthy: ({ asset }) => ({
    title: `No reliable price for ${asset?.symbol || 'the asset'}`,
    text: 'Adding or withdrawing liquidity requires a reliable price to compare the pair with.',
    hint: 'Wait for the price feed to recover.',
  }),
  PriceUnsure: () => ({
    title: 'No reliable price for an asset',
    text: 'Grants are paid from surplus, which cannot be calculated without reliable prices.',
    hint: 'Wait for the price feed to recover.',
  }),
  NotFromSurplus: (about) => ({
    title: 'Not enough surplus',
    text: `The Treasury would be left with ${usdAt(about, 0)}; it must keep ${usdAt(about, 1)} (105% of liabilities).`,
    hint: 'Grant less.',
  }),
  TermsInvalid: () => ({
    title: 'Terms rejected',
    text: 'A grant must start and end within 3,650 days, with the cliff before its end.',
    hint: 'Change the days.',
  }),
  NothingToRevoke: () => ({
    title: 'Nothing left to revoke',
    text: 'The grant has fully vested or was already revoked.',
    hint: 'Choose another grant.',
  }),
  AssetNotTaken: ({ asset }) => ({
    title: `${asset?.symbol || 'The asset'} is not supported there`,
    text: 'The governor has not listed a venue for it.',
    hint: 'Choose another asset.',
  }),
  GovernorNotListed: () => ({
    title: 'This Governor is not listed',
    text: 'The Treasury votes only on listed Governors.',
    hint: 'The governor role can list it.',
  }),
  GovernorAlreadyCastVote: () => ({
    title: 'The Treasury has already voted',
    text: 'A vote can’t be changed.',
    hint: 'Choose another proposal.',
  }),
  GovernorNonexistentProposal: () => ({
    title: 'Proposal not found',
    text: 'The Governor has no proposal with this ID.',
    hint: 'Copy the ID again from the governance site.',
  }),
  GovernorUnexpectedProposalState: () => ({
    title: 'Voting is closed on this proposal',
    text: 'Voting has not started or has ended.',
    hint: 'Check the proposal’s status on the governance site.',
  }),
  ERC4626ExceededMaxDeposit: () => ({
    title: 'Vault deposit limit reached',
    text: 'The vault reports a lower deposit limit.',
    hint: 'Enter a smaller amount.',
  }),
};
