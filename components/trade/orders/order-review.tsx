'use client';

import { Stepper } from '@/components/flow/stepper';
import { Address } from '@/components/ui/address';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import type { Format } from '@/lib/domain/format/locale-format';
import type { Side } from '@/lib/domain/model/issues';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { Address as Account, Asset } from '@/lib/domain/model/types';
import { ANY_PRICE, DEFAULT_BPS, type OrderLimits as Limits, waitOf } from '@/lib/domain/orders/order-limits';
import type { CoinChoice } from '@/lib/domain/trade/coin-choice';
import { minimumOut } from '@/lib/domain/trade/slippage';
import { planMint } from '@/lib/domain/trade/steps';
import { stepWords } from '@/lib/domain/words/step-words';
import { useCapabilities } from '@/lib/hooks/trade/use-capabilities';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { OrderLimits } from './order-limits';

type OrderReviewProps = {
  side: Side;
  asset: Asset;
  coin: CoinChoice | undefined;
  /** Token units to mint, USDm to redeem. */
  amount: bigint | undefined;
  /** At the current price; undefined unless the amount is valid. */
  out: bigint | undefined;
  receiver: Account | undefined;
  intent: { deadlineSeconds: number } | undefined;
  limits: Limits;
  onLimits: (limits: Limits) => void;
};

/** What will be signed, and what happens with it until it is settled. */
export function OrderReview(props: OrderReviewProps) {
  const { side, asset, coin, intent, limits } = props;
  const deployment = useDeployment();
  const { snapshot } = useTreasury();
  const { address } = useAccount();
  const format = useFormat();
  const dates = useDates();
  const steps = useSteps(props, format);
  const until =
    snapshot &&
    dates.moment(
      roundedUp(snapshot.timestamp + BigInt(waitOf(limits, asset) + (intent?.deadlineSeconds ?? SLACK))),
    );
  const isSpender = !(side === 'mint' && coin?.chosen === 'native');
  const escrow = paidOf(props, format) ?? `your ${side === 'mint' ? asset.symbol : 'USDm'}`;
  return (
    <section aria-label="Review">
      <p className="mb-2 min-h-[3lh] font-medium wrap-anywhere sm:min-h-[2lh]">
        {sentence(props, address, format)}
      </p>
      <OrderLimits asset={asset} escrow={escrow} limits={limits} onChange={props.onLimits} />
      <DefinitionRows
        rows={[
          {
            term: 'If the price moves',
            value: `You receive ${side === 'mint' ? '1 USDm for $1' : '$1 for 1 USDm'} at the new price`,
          },
          {
            term: 'Minimum received',
            explain: `If the new price gives less, nothing is ${side === 'mint' ? 'minted' : 'redeemed'} and all of it is returned. If only a part fits within the limits, the minimum is that part of it.`,
            value: minimumWords(props, format),
          },
          { term: 'If it would be less', value: `All of ${escrow} is returned` },
          { term: 'If a limit applies by then', value: 'What does not fit is returned to you' },
          { term: 'If no price comes', value: until && `Refundable after ${until}` },
          { term: 'Cancelling', value: 'Not possible once ordered' },
          {
            term: isSpender ? 'Contract and spender' : 'Contract',
            explain: `It keeps your ${side === 'mint' ? asset.symbol : 'USDm'} until the next price, then ${side === 'mint' ? 'mints' : 'redeems'} with the Treasury.`,
            value: deployment && <Address address={deployment.orders} label="Copy the contract’s address" />,
          },
        ]}
      />
      <h2 className="mt-4 mb-3 font-semibold">
        {steps.length > 1 ? `${steps.length} wallet confirmations` : '1 wallet confirmation'}
      </h2>
      <Stepper label="Steps" steps={steps} />
    </section>
  );
}

/** Seconds within which an order should be signed, until the form says so. */
const SLACK = 20 * 60;
const QUARTER = 15n * 60n;

/** To the next quarter of an hour, so that the text does not change with every block. */
const roundedUp = (seconds: bigint): bigint => ((seconds + QUARTER - 1n) / QUARTER) * QUARTER;

/** The least that is accepted, in figures as soon as there is an amount. */
function minimumWords({ side, asset, out, limits }: OrderReviewProps, format: Format): string {
  const { orderBps = DEFAULT_BPS } = limits;
  if (orderBps === ANY_PRICE) return 'None, any price is accepted';
  if (orderBps === null) return '–';
  if (out === undefined) return `${format.setting(orderBps)} below the current price`;
  const least = minimumOut(out, orderBps);
  return format.quantity(side === 'mint' ? inUsdm(least) : inAsset(asset, least));
}

/** What goes into escrow, in words. */
const paidOf = ({ side, asset, amount, out }: OrderReviewProps, format: Format): string | undefined =>
  amount === undefined || out === undefined
    ? undefined
    : format.quantity(side === 'mint' ? inAsset(asset, amount) : inUsdm(amount));

/** Without an allowance, since nothing is left of one after an order. */
function useSteps(props: OrderReviewProps, format: Format) {
  const { side, asset, coin, amount = 1n } = props;
  const { canBatch, canPermit } = useCapabilities();
  const symbol = side === 'mint' ? asset.symbol : 'USDm';
  const deposit = paidOf(props, format) ?? symbol;
  const isCoin = side === 'mint' && coin?.chosen === 'native';
  const plan = planMint({
    amountIn: isCoin ? 0n : amount,
    ...{ allowance: 0n, unlimited: false, needsReset: false },
    ...{ canBatch, hasPermit: side === 'redeem' && canPermit },
  });
  const what = side === 'mint' ? `mint with ${deposit}` : `redeem ${deposit} for ${asset.symbol}`;
  return plan.map((kind) => ({
    ...({ key: kind, state: 'todo' } as const),
    ...stepWords(
      kind === 'mint' || kind === 'batch'
        ? {
            kind: kind === 'mint' ? 'final' : kind,
            title: `${kind === 'mint' ? 'Order' : 'Approve and order'} to ${what} at the next price`,
          }
        : { kind, symbol, deposit, approval: 'exact' },
    ),
  }));
}

function sentence(props: OrderReviewProps, own: string | undefined, format: Format): string {
  const { side, asset, out, receiver } = props;
  const paid = paidOf(props, format);
  if (paid === undefined || out === undefined) {
    return side === 'mint'
      ? `Deposit ${asset.symbol}, receive USDm at the next price.`
      : `Redeem USDm for ${asset.symbol} at the next price.`;
  }
  const whom = receiver === undefined || receiver === own ? 'to your address' : `to ${receiver}`;
  const given = format.quantity(side === 'mint' ? inUsdm(out) : inAsset(asset, out));
  const what = side === 'mint' ? `Deposit ${paid}, receive USDm` : `Redeem ${paid} for ${asset.symbol}`;
  return `${what} at the next price, sent ${whom}. At the current price that is ${given}.`;
}
