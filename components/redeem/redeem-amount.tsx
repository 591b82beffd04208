'use client';

import { useEffect, useRef } from 'react';
import { AmountField } from '@/components/trade/amount-field';
import { AmountError } from '@/components/trade/amount-issue';
import { AssetButton } from '@/components/trade/asset-button';
import { BalanceAndMax } from '@/components/trade/balance-and-max';
import { Skeleton } from '@/components/ui/skeleton';
import type { Format } from '@/lib/domain/format/locale-format';
import { inUsdm } from '@/lib/domain/model/quantity';
import { fixesOf } from '@/lib/domain/trade/amount-fixes';
import type { ProRataView, SingleView } from '@/lib/domain/trade/redeem-view';
import { withAmount } from '@/lib/domain/trade/trade-form';
import { limitedBy } from '@/lib/domain/words/limit-names';
import type { RedeemForm, RedeemState } from '@/lib/hooks/trade/use-redeem';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';
import { useTreasury } from '@/lib/hooks/use-treasury';

type RedeemAmountProps = {
  form: RedeemForm;
  change: (part: Partial<RedeemForm>) => void;
  redeem: RedeemState;
  /** Whether the amount field takes the focus. */
  focused: boolean;
};

/** The amount of USDm to redeem. */
export function RedeemAmount({ form, change, redeem, focused }: RedeemAmountProps) {
  const { single, proRata } = redeem;
  const field = useRef<HTMLInputElement>(null);
  const { snapshot } = useTreasury();
  const format = useFormat();
  const explain = useIssueText();
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const view = single ?? proRata;
  // A typed amount belongs to the asset shown, so the ranking may no longer replace it.
  const setAmount = (text: string) =>
    change({
      ...withAmount(text, view && snapshot && { ...inUsdm(view.max), token: snapshot.usdm }),
      ...(single && { asset: single.asset.token }),
    });
  const issue = faultOf(view);
  return (
    <AmountField
      aside={
        view && (
          <BalanceAndMax
            balance={view.personal && snapshot ? format.quantity(inUsdm(snapshot.usdmBalance)) : undefined}
            max={inUsdm(view.max)}
            onMax={setAmount}
          />
        )
      }
      error={issue && <AmountError fixes={fixesOf(issue)} onFix={setAmount} words={explain(issue)} />}
      hint={view ? maxHint(redeem, format) : <Skeleton width={24} />}
      label="You redeem"
      name="amount"
      onChange={setAmount}
      ref={field}
      trailing={<AssetButton label="You redeem" symbol="USDm" />}
      value={view?.text ?? form.amount}
    />
  );
}

/** The error below the field: not that it is empty, and not what the notice of a closed redemption already says. */
function faultOf(view: SingleView | ProRataView | undefined) {
  if (!view || view.amountIssue?.name === 'amount-empty') return undefined;
  return view.closed && view.usdmIn !== undefined ? undefined : view.amountIssue;
}

function maxHint({ single, proRata }: RedeemState, format: Format): string {
  const view = single ?? proRata;
  if (!view) return '';
  if (view.closed?.name === 'balance') {
    const { held } = view.closed;
    return held ? `You have ${format.quantity(held)}` : 'You have no USDm';
  }
  if (view.closed?.name === 'nothing-minted') return 'No USDm in circulation';
  if (view.closed) return 'This type of redemption is closed right now';
  const why = single ? limitedBy('redeem', single.asset, single, single.personal) : proRataWords(view);
  return `Up to ${format.quantity(inUsdm(view.max))} now (${why.toLowerCase()})`;
}

function proRataWords({ binding, personal }: { binding: string; personal: boolean }): string {
  if (binding !== 'balance') return 'Available liquidity';
  return personal ? 'Your balance' : 'Total in circulation';
}
