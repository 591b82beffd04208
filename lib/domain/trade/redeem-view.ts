import { worthOf } from '@/lib/domain/limits/at-work';
import { limitIssue } from '@/lib/domain/limits/limit-issue';
import { rankForRedeem } from '@/lib/domain/limits/rank';
import type { TierShare } from '@/lib/domain/limits/tiers';
import { assetBy } from '@/lib/domain/model/address';
import { ceilDiv, saturatingSub, unitOf, WAD } from '@/lib/domain/model/convert';
import type { AmountIssue, ReceiverIssue, RedeemIssue } from '@/lib/domain/model/issues';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { Address, Asset, Limit, Snapshot } from '@/lib/domain/model/types';
import { type Alternative, alternativesTo, withOthers } from './alternatives';
import { type Coin, type CoinChoice, formsOf, nativeIn, withCoin } from './coin-choice';
import { defaultAsset } from './default-asset';
import { dustOf } from './dust';
import type { ProRataIntent, RedeemIntent } from './intent';
import {
  checkProRata,
  checkRedeem,
  type ProRataQuote,
  type ProRataShare,
  proRataCapacity,
  proRataIssue,
  quoteProRata,
  quoteRedeem,
  type RedeemQuote,
} from './redeem';
import { minimumOut } from './slippage';
import {
  inWay,
  isQuotable,
  type Measure,
  parseFormAmount,
  parseFormRecipient,
  type TradeForm,
  type Unit,
} from './trade-form';

/** What both types of redemption show about the input, at one block. Amounts of USDm have 18 decimals. */
type RedeemBase = {
  /** Balances are known: the maximum is that of the account. */
  personal: boolean;
  /** The redemption limit now (USDm), and the rule that sets it. */
  max: bigint;
  binding: Limit;
  /** Why this type of redemption is closed. */
  closed: RedeemIssue | undefined;
  /** The text of the field of USDm, and what was entered there or in the other field. */
  text: string;
  unit: Unit | undefined;
  usdmIn: bigint | undefined;
  amountIssue: AmountIssue | RedeemIssue | undefined;
  receiver: Address | undefined;
  receiverIssue: ReceiverIssue | undefined;
  tiersAfter: TierShare[] | undefined;
  /** The intent to sign if everything is valid. */
  intent: RedeemIntent | ProRataIntent | undefined;
};

export type SingleView = RedeemBase & {
  asset: Asset;
  /** The coin or its wrapped form; undefined for any other asset. */
  coin: CoinChoice | undefined;
  /** Other assets that are open now, the highest limit first. */
  alternatives: Alternative[];
  /** By an order at the next price, for which the hourly limit does not count. */
  isOrder: boolean;
  quote: RedeemQuote | undefined;
  /** The minimum received, token units. */
  minimum: bigint | undefined;
  /** What the quote pays is worth: USD, 18 decimals. */
  worth: bigint | undefined;
  /** USDm that would be lost to rounding, and the amount without it. */
  dust: { exactIn: bigint; lost: bigint } | undefined;
};

/** The share of an asset, the part of it that is credited instead of paid, and the minimum of the whole share. */
export type ShareWithMinimum = ProRataShare & { credited: bigint; minimum: bigint };

export type ProRataView = RedeemBase & {
  quote: ProRataQuote | undefined;
  shares: ShareWithMinimum[] | undefined;
  /** What is paid at once and what is credited are worth: USD, 18 decimals. */
  paidValue: bigint | undefined;
  creditedValue: bigint | undefined;
};

/**
 * Single-asset redemption.
 * @param own the signing account
 * @returns undefined if the Treasury lists no asset
 */
export function viewSingle(
  form: TradeForm,
  newest: Snapshot,
  own: Address | undefined,
  gate?: Coin,
): SingleView | undefined {
  const token = (assetBy(newest, form.asset) ?? defaultAsset('redeem', newest))?.token;
  const [isOrder, base] = inWay(form, newest, token);
  const seen = withCoin(base, gate, form.coin === 'native');
  const { snapshot } = seen;
  const ranked = rankForRedeem(snapshot);
  const row = ranked.find(({ asset }) => asset.token === token);
  if (!row) return undefined;
  const { asset, max, binding } = row;
  const alternatives = alternativesTo(row, ranked, formsOf(form.coin, seen));
  const most = { ...inUsdm(max), token: snapshot.usdm };
  const typed = parseFormAmount(form, most, { received: received(asset) });
  const { value: usdmIn, issue } = typed;
  const refusal = usdmIn === undefined ? undefined : checkRedeem(snapshot, asset, usdmIn);
  const amountIssue = withOthers(refusal ?? issue, alternatives);
  const closed =
    max === 0n ? withOthers(limitIssue(snapshot, asset, 'redeem', row, WAD), alternatives) : undefined;
  const quote =
    usdmIn !== undefined && isQuotable(amountIssue, closed)
      ? quoteRedeem(snapshot, asset, usdmIn)
      : undefined;
  const { receiver, issue: receiverIssue } = parseFormRecipient(form.receiver, newest, own, gate?.gateway);
  const minimum = quote && minimumOut(quote.assetOut, form.toleranceBps);
  const ready = own && !amountIssue && usdmIn !== undefined && minimum !== undefined && receiver;
  const coin = seen.choiceFor(asset);
  return {
    asset,
    coin,
    personal: snapshot.account !== undefined,
    max,
    binding,
    closed,
    alternatives,
    isOrder,
    text: typed.text,
    unit: typed.unit,
    usdmIn,
    amountIssue,
    receiver,
    receiverIssue,
    quote,
    tiersAfter: quote?.tiersAfter,
    minimum,
    worth: quote && worthOf(asset, quote.assetOut),
    dust: usdmIn === undefined || refusal ? undefined : dustOf(asset, usdmIn),
    intent: ready
      ? {
          kind: 'redeem',
          asset: asset.token,
          usdmIn,
          minAssetOut: minimum,
          receiver,
          deadlineSeconds: form.deadlineMinutes * 60,
          ...nativeIn(coin, snapshot),
        }
      : undefined,
  };
}

/** An amount of the asset is rounded up to the USDm that pays it. */
const received = ({ price: { redeemPrice }, decimals }: Asset): Measure => ({
  decimals,
  toPaid: (amount) => ceilDiv(amount * redeemPrice, unitOf(decimals)),
});

/** Pro-rata redemption. */
export function viewProRata(form: TradeForm, snapshot: Snapshot, own: Address | undefined): ProRataView {
  const { max, binding } = proRataCapacity(snapshot);
  const typed = parseFormAmount(form, { ...inUsdm(max), token: snapshot.usdm });
  const { value: usdmIn, issue } = typed;
  const refusal = usdmIn === undefined ? undefined : checkProRata(snapshot, usdmIn);
  const amountIssue = refusal ?? issue;
  const closed = max === 0n ? proRataIssue(snapshot, { max, binding }) : undefined;
  const quote =
    usdmIn !== undefined && isQuotable(amountIssue, closed) ? quoteProRata(snapshot, usdmIn) : undefined;
  const { receiver, issue: receiverIssue } = parseFormRecipient(form.receiver, snapshot, own);
  const shares = quote?.shares.map((share) => ({
    ...share,
    credited: share.amount - share.paid,
    minimum: minimumOut(share.amount, form.toleranceBps),
  }));
  const ready = own && !amountIssue && usdmIn !== undefined && shares && receiver;
  const creditedValue = shares?.reduce((sum, { asset, credited }) => sum + worthOf(asset, credited), 0n);
  return {
    personal: snapshot.account !== undefined,
    max,
    binding,
    closed,
    text: typed.text,
    unit: typed.unit,
    usdmIn,
    amountIssue,
    receiver,
    receiverIssue,
    quote,
    tiersAfter: quote?.tiersAfter,
    shares,
    paidValue: quote && creditedValue !== undefined ? saturatingSub(quote.worth, creditedValue) : undefined,
    creditedValue,
    intent: ready
      ? {
          kind: 'redeem-pro-rata',
          usdmIn,
          minAmountsOut: shares.map(({ minimum }) => minimum),
          receiver,
          deadlineSeconds: form.deadlineMinutes * 60,
        }
      : undefined,
  };
}
