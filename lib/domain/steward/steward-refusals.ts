import { formatExactSpan } from '@/lib/domain/format/format-time';
import type { Format } from '@/lib/domain/format/locale-format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Refused, RefusedAction } from '@/lib/domain/model/steward-issue';
import { LISTING_WORDS } from './listing-refusals';
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
  ...LISTING_WORDS,
  StewardIsStopped: () => ({
    title: 'The steward is stopped',
    text: 'A guardian has stopped all moves of assets and new grants.',
    hint: 'The governor can resume the steward.',
  }),
  LossBudgetExceeded: (about) => ({
    title: 'Loss budget exceeded',
    text: `It would bring the losses of the steward’s moves to ${usdAt(about, 0)}; at most ${usdAt(about, 1)} is allowed per week.${
      about.kind === 'pair' ? ' USDm paired with XMS counts as lost in full.' : ''
    }`,
    hint: 'Move less, or wait: the budget recovers evenly over a week.',
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
    text: `Without XMS, the Treasury would be left with ${usdAt(about, 0)}; it must keep ${usdAt(about, 1)} (105% of liabilities).`,
    hint: 'Enter a smaller amount.',
  }),
  OverBudget: (about) => ({
    title: 'Grants budget exceeded',
    text: `The grants of 30 days would be worth ${usdAt(about, 0)}; the budget is ${usdAt(about, 1)}.`,
    hint: 'Grant less, or wait: the budget recovers evenly over 30 days.',
  }),
  StartInPast: () => ({
    title: 'The grant starts in the past',
    text: 'Its start has passed since it was prepared.',
    hint: 'Preview it again, with a later start.',
  }),
  DurationTooShort: ({ args: [, least] }) => ({
    title: 'The grant vests too fast',
    text: `It must vest over at least ${typeof least === 'bigint' ? formatExactSpan(least) : 'the minimum time'}, so that it can be stopped or revoked in time.`,
    hint: 'Enter more days.',
  }),
  GrantUnknown: () => ({
    title: 'Grant not found',
    text: 'There is no grant with this number.',
    hint: 'Choose another grant.',
  }),
  WrongAsset: () => ({
    title: 'The grant is in another asset',
    text: 'A grant is revoked in its own asset.',
    hint: 'Choose the grant again.',
  }),
  InvalidReceiver: () => ({
    title: 'The recipient cannot be paid',
    text: 'It is the zero address, the Treasury or the grants contract.',
    hint: 'Enter another recipient.',
  }),
  ZeroAmount: () => ({
    title: 'Nothing to move',
    text: 'The amount is zero, or none of it arrived.',
    hint: 'Enter a larger amount.',
  }),
  TermsInvalid: () => ({
    title: 'Terms rejected',
    text: 'A grant must start within 3,650 days and vest within 3,650 more, with the cliff before its end.',
    hint: 'Change the days.',
  }),
  NothingToRevoke: () => ({
    title: 'Nothing left to revoke',
    text: 'The grant has fully vested or was already revoked.',
    hint: 'Choose another grant.',
  }),
  PositionEmpty: ({ asset }) => ({
    title: `No ${asset?.symbol || 'asset'} in the pair`,
    text: 'The Treasury has no liquidity there.',
    hint: 'Choose another position.',
  }),
  AmountNotTaken: ({ asset }) => ({
    title: `The vault did not accept all ${asset?.symbol || 'the amount'}`,
    text: 'It took another amount than it was given.',
    hint: 'Do not use this vault until the cause is known.',
  }),
  SharesLost: () => ({
    title: 'The vault took shares of redeemers',
    text: 'It would leave less than what is set aside for those who redeemed pro rata.',
    hint: 'Do not use this vault until the cause is known.',
  }),
  OnlyAccount: () => ({
    title: 'Only the account itself can claim this',
    text: 'A credit at a venue is paid to the account that redeemed, or through the Treasury.',
    hint: 'Connect that account.',
  }),
  UsdmNotTaken: () => ({
    title: 'The venue does not accept USDm',
    text: 'USDm can only be added to Mars Swap.',
    hint: 'Preview it again without USDm.',
  }),
  SafeERC20FailedOperation: () => ({
    title: 'The token rejected the transfer',
    text: 'It may be paused, or the sender or recipient may be blocked.',
    hint: 'Check the token before you try again.',
  }),
  InsufficientGas: () => ({
    title: 'Not enough gas',
    text: 'A token or venue needs more gas than the transaction has left.',
    hint: 'Raise the gas limit.',
  }),
  SafeCastOverflowedUintDowncast: () => ({
    title: 'Amount too large',
    text: 'The contract cannot store an amount of this size.',
    hint: 'Enter a smaller amount.',
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
  ReasonTooLong: () => ({
    title: 'The reason is too long',
    text: 'The contract keeps up to 600 bytes (accented letters use two or more).',
    hint: 'Shorten the reason.',
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
