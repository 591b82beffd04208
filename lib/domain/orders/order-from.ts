import type { Address, Asset } from '@/lib/domain/model/types';
import type { MintIntent, RedeemIntent } from '@/lib/domain/trade/intent';
import { minimumOut } from '@/lib/domain/trade/slippage';
import type { OrderMintIntent, OrderRedeemIntent } from './intent';
import { DEFAULT_BPS, type OrderLimits, waitOf } from './order-limits';

/** The contract, and USDm. */
type Contracts = { orders: Address; usdm: Address };

/**
 * The order that does at the next price what this intent would do now.
 * @param out the result at the current price, USDm or token units
 */
export function orderFrom(
  intent: MintIntent | RedeemIntent,
  asset: Pick<Asset, 'heartbeat'>,
  { orders, usdm }: Contracts,
  limits: OrderLimits,
  out: bigint,
): OrderMintIntent | OrderRedeemIntent {
  const { asset: token, receiver, deadlineSeconds, native } = intent;
  const order = {
    ...{ orders, asset: token, receiver, deadlineSeconds, waitSeconds: waitOf(limits, asset) },
    ...(native && { native: { symbol: native.symbol } }),
  };
  const least = minimumOut(out, limits.orderBps ?? DEFAULT_BPS);
  return intent.kind === 'mint'
    ? { kind: 'order-mint', ...order, amountIn: intent.amountIn, minUsdmOut: least }
    : { kind: 'order-redeem', ...order, usdm, usdmIn: intent.usdmIn, minAssetOut: least };
}
