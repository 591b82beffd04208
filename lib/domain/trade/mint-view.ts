import { worthOf } from '@/lib/domain/limits/at-work';
import { limitIssue } from '@/lib/domain/limits/limit-issue';
import { MIN_MINT } from '@/lib/domain/limits/limits';
import { rankForMint } from '@/lib/domain/limits/rank';
import { assetBy } from '@/lib/domain/model/address';
import { toAssetDown, toAssetUp, USDM_DECIMALS, unitOf } from '@/lib/domain/model/convert';
import type { AmountIssue, LimitIssue, MintIssue, ReceiverIssue } from '@/lib/domain/model/issues';
import type { Address, Asset, Limit, Snapshot } from '@/lib/domain/model/types';
import { type Alternative, alternativesTo, withOthers } from './alternatives';
import { type Coin, type CoinChoice, nativeIn, withCoin } from './coin-choice';
import { paysCoin, withKept } from './coin-payment';
import { defaultAsset } from './default-asset';
import type { MintIntent, Native } from './intent';
import { checkMint, type MintQuote, quoteMint } from './mint';
import { minimumOut } from './slippage';
import { type MintStep, planMint } from './steps';
import {
  inWay,
  isQuotable,
  type Measure,
  parseFormAmount,
  parseFormRecipient,
  type TradeForm,
  type Unit,
} from './trade-form';

export type MintForm = TradeForm & { approval: 'exact' | 'unlimited' };

/** The signing account, and the abilities of its wallet. */
export type Signer = { address: Address | undefined; canBatch: boolean; canPermit: boolean };

/** Everything the mint screen shows about the input, at one block. */
export type MintView = {
  asset: Asset;
  /** The coin or its wrapped form; undefined for any other asset. */
  coin: CoinChoice | undefined;
  /** The balance of the account (token units), whether or not all of it can be deposited. */
  balance: bigint;
  /** Balances are known: the maximum is that of the account. */
  personal: boolean;
  /** The mint limit now (token units), and the rule that sets it. */
  max: bigint;
  binding: Limit;
  /** Why minting with this asset is closed. */
  closed: LimitIssue | undefined;
  /** Other assets that are open now, the highest limit first. */
  alternatives: Alternative[];
  /** By an order at the next price, for which the hourly limit does not count. */
  isOrder: boolean;
  /** The text of the deposit field, and what was entered there or in the other field. */
  text: string;
  unit: Unit | undefined;
  amountIn: bigint | undefined;
  amountIssue: AmountIssue | MintIssue | undefined;
  /** What `amountIn` is worth: USD, 18 decimals. */
  worth: bigint | undefined;
  receiver: Address | undefined;
  receiverIssue: ReceiverIssue | undefined;
  /** Undefined for an amount above the limit for any account. */
  quote: MintQuote | undefined;
  /** The minimum USDm received; the transaction reverts below it. */
  minimum: bigint | undefined;
  steps: MintStep[];
  /** The intent to sign if everything is valid. */
  intent: MintIntent | undefined;
};

/**
 * Combines the input with the state of the Treasury.
 * @returns undefined if the Treasury lists no asset
 */
export function viewMint(
  form: MintForm,
  newest: Snapshot,
  signer: Signer,
  gate?: Coin,
): MintView | undefined {
  const token = (assetBy(newest, form.asset) ?? defaultAsset('mint', newest))?.token;
  const [isOrder, base] = inWay(form, newest, token);
  const seen = withCoin(base, gate, gate !== undefined && paysCoin(form.coin, newest, gate));
  const { snapshot } = seen;
  const ranked = rankForMint(snapshot);
  const row = ranked.find(({ asset }) => asset.token === token);
  if (!row) return undefined;
  const { asset, max, binding } = row;
  const coin = seen.choiceFor(asset);
  const alternatives = alternativesTo(row, ranked);
  const said = <Said extends AmountIssue | MintIssue>(issue: Said | undefined) =>
    withOthers(withKept(issue, coin), alternatives);
  const typed = parseFormAmount(form, { ...asset, value: max }, measuresOf(asset));
  const refusal = typed.value === undefined ? undefined : checkMint(snapshot, asset, typed.value);
  // The words of a limit say more than that a number is too large.
  const amountIssue = said(refusal ?? typed.issue);
  const closed = max === 0n ? said(limitIssue(snapshot, asset, 'mint', row, MIN_MINT)) : undefined;
  const quote =
    typed.value !== undefined && isQuotable(amountIssue, closed)
      ? quoteMint(snapshot, asset, typed.value)
      : undefined;
  const { receiver, issue: receiverIssue } = parseFormRecipient(
    form.receiver,
    newest,
    signer.address,
    gate?.gateway,
  );
  const view = {
    asset,
    coin,
    balance: coin?.chosen === 'native' ? snapshot.nativeBalance : asset.account.balance,
    personal: snapshot.account !== undefined,
    max,
    binding,
    closed,
    alternatives,
    isOrder,
    text: typed.text,
    unit: typed.unit,
    amountIn: typed.value,
    worth: typed.value === undefined ? undefined : worthOf(asset, typed.value),
    amountIssue,
    receiver,
    receiverIssue,
    quote,
    minimum: quote && minimumOut(quote.usdmOut, form.toleranceBps),
    steps: stepsOf(form, asset, typed.value ?? 1n, signer),
  };
  return { ...view, intent: signer.address && intentOf(form, view, nativeIn(coin, snapshot)) };
}

/** An amount of USDm is rounded up to the deposit that mints it, an amount in dollars down. */
function measuresOf({ price: { mintPrice, referencePrice }, decimals }: Asset): Record<Unit, Measure> {
  const unit = unitOf(decimals);
  return {
    received: {
      decimals: USDM_DECIMALS,
      toPaid: (usdm) => (mintPrice === 0n ? 0n : toAssetUp(usdm, mintPrice, unit)),
    },
    usd: { decimals: USDM_DECIMALS, toPaid: (usd) => toAssetDown(usd, referencePrice, unit) },
  };
}

function stepsOf(form: MintForm, asset: Asset, amountIn: bigint, signer: Signer): MintStep[] {
  const { allowance, permit } = asset.account;
  return planMint({
    amountIn,
    allowance,
    canBatch: signer.canBatch,
    hasPermit: permit !== undefined && signer.canPermit,
    unlimited: form.approval === 'unlimited',
    // Whether a token requires an allowance reset is only known once it is tried, so show the longer way.
    needsReset: true,
  });
}

function intentOf(
  form: MintForm,
  view: Omit<MintView, 'intent'>,
  native: { native?: Native },
): MintIntent | undefined {
  const { asset, amountIn, minimum, receiver, amountIssue } = view;
  if (amountIssue || amountIn === undefined || minimum === undefined || receiver === undefined) {
    return undefined;
  }
  return {
    kind: 'mint',
    asset: asset.token,
    amountIn,
    minUsdmOut: minimum,
    receiver,
    deadlineSeconds: form.deadlineMinutes * 60,
    approval: form.approval,
    ...native,
  };
}
