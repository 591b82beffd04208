'use client';

import { useEffect, useRef } from 'react';
import { AmountChips } from '@/components/trade/amount-chips';
import { AmountField } from '@/components/trade/amount-field';
import { AmountError } from '@/components/trade/amount-issue';
import { AssetButton } from '@/components/trade/asset-button';
import { Dollars } from '@/components/trade/dollars';
import { Skeleton } from '@/components/ui/skeleton';
import type { Format } from '@/lib/domain/format/locale-format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import { inUsdm } from '@/lib/domain/model/quantity';
import { fixesOf } from '@/lib/domain/trade/amount-fixes';
import type { ProRataView, SingleView } from '@/lib/domain/trade/redeem-view';
import type { Entry } from '@/lib/domain/trade/trade-form';
import { limitedBy } from '@/lib/domain/words/limit-names';
import type { RedeemForm, RedeemState } from '@/lib/hooks/trade/use-redeem';
import { useFormat } from '@/lib/hooks/use-format';
import { useIssueText } from '@/lib/hooks/use-issue-text';
import { useTreasury } from '@/lib/hooks/use-treasury';

type RedeemAmountProps = {
  form: RedeemForm;
  enter: (text: string, unit?: Entry['unit']) => void;
  redeem: RedeemState;
  /** Whether the amount field takes the focus. */
  focused: boolean;
};

/** The amount of USDm to redeem. */
export function RedeemAmount({ form, enter, redeem, focused }: RedeemAmountProps) {
  const { single, proRata } = redeem;
  const field = useRef<HTMLInputElement>(null);
  const { snapshot } = useTreasury();
  const format = useFormat();
  const explain = useIssueText();
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const view = single ?? proRata;
  const issue = faultOf(view);
  const isOutWrong = view?.unit === 'received' && view.usdmIn === undefined;
  return (
    <AmountField
      aside={view && <AmountChips max={inUsdm(view.max)} onChoose={enter} />}
      below={view && <Dollars value={view.usdmIn ?? 0n} />}
      error={
        issue && !isOutWrong && <AmountError fixes={fixesOf(issue)} onFix={enter} words={explain(issue)} />
      }
      hint={view ? maxHint(redeem, snapshot?.usdmBalance ?? 0n, format) : <Skeleton width={24} />}
      label="You redeem"
      name="amount"
      onChange={enter}
      ref={field}
      trailing={<AssetButton label="You redeem" symbol="USDm" />}
      value={view?.text ?? form.amount}
    />
  );
}

/** The error below a field: not that it is empty, and not what the notice of a closed redemption already says. */
export function faultOf(view: SingleView | ProRataView | undefined): SingleView['amountIssue'] {
  if (!view || view.amountIssue?.name === 'amount-empty') return undefined;
  return view.closed && view.usdmIn !== undefined ? undefined : view.amountIssue;
}

function maxHint({ single, proRata }: RedeemState, held: bigint, format: Format): string {
  const view = single ?? proRata;
  if (!view) return '';
  const { closed, personal, binding } = view;
  const balance = `Balance ${format.quantity(inUsdm(held))}`;
  if (personal && (closed || binding === 'balance')) return balance;
  if (closed?.name === 'nothing-minted') return 'No USDm in circulation';
  if (closed) return 'This type of redemption is closed right now';
  const why = single ? limitedBy('redeem', single.asset, single, single.personal) : proRataWords(view);
  const most = `p to ${format.compactAmount(view.max, USDM_DECIMALS)} USDm${single?.isOrder ? '' : ' now'} (${why.toLowerCase()})`;
  return personal ? `${balance}, u${most}` : `U${most}`;
}

const proRataWords = ({ binding }: { binding: string }): string =>
  binding === 'balance' ? 'Total in circulation' : 'Available liquidity';
