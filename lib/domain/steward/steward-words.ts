import type { Format } from '@/lib/domain/format/locale-format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { Address, Asset } from '@/lib/domain/model/types';
import type { Support } from '@/lib/domain/uses/proposals';
import type { Grant } from '@/lib/domain/uses/uses';
import type { Param, Params } from './params';
import type { Action, Role } from './steward';

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
      return `Revoke grant ${grantName(action.grant)} and return the unvested balance`;
    case 'pause':
      return `Pause ${sidesWords(action, everyOr(action.asset))}`;
    case 'reopen':
      return `Resume ${sidesWords(action, everyOr(action.asset))}`;
    case 'stop-steward':
      return 'Stop the steward';
    case 'resume-steward':
      return 'Resume the steward';
    case 'stop-grant':
      return `Stop claims from grant ${grantName(action.grant)}`;
    case 'resume-grant':
      return `Resume claims from grant ${grantName(action.grant)}`;
    case 'grants-budget':
      return budgetWords(action.budget, format);
    case 'delegate':
      return delegateWords(assetNameOf(action.asset), action.to);
    case 'params':
      return paramWords(action.param, action.value, action.now, format);
  }
}

const grantName = ({ id, title }: Grant): string => `${id}${title && ` “${title}”`}`;

/** Sets what grants may be worth, as a share of the Treasury. */
export const budgetWords = (budget: bigint, { setting }: Format): string =>
  `Set the grants budget to ${setting(budget)} of the Treasury per 30 days`;

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
  { exactQuantity: amount, setting }: Format,
): string {
  if (unit === 'bps') return setting(value);
  return amount({ value, decimals: USDM_DECIMALS, symbol: unit === 'usd' ? 'USD' : 'USDm' });
}

const SIDES = { both: 'minting and redemption for', mint: 'minting with', redeem: 'redemption for' };

const inUnits = ({ decimals, symbol }: Asset, value: bigint): Quantity => ({ value, decimals, symbol });
/** The name of an asset in a sentence. */
export const assetNameOf = ({ symbol }: Asset): string => symbol || 'an unnamed token';

const everyOr = (asset: Asset | undefined): string => (asset ? assetNameOf(asset) : 'every asset');

/** What is wrong, and what to do about it. */
export type ShortWords = { title: string; text: string; hint: string };

const ROLES: Record<Role, string> = {
  governor: 'the governor role',
  steward: 'the steward role',
  guardian: 'the guardian role',
};

/** A role as written in a sentence. */
export const roleWords = (role: Role): string => ROLES[role];
