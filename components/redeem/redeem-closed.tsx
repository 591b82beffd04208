'use client';

import { ClosedNotice } from '@/components/trade/closed-notice';
import { Button } from '@/components/ui/buttons/button';
import { inPaid } from '@/lib/domain/trade/trade-form';
import type { RedeemForm, RedeemState } from '@/lib/hooks/trade/use-redeem';
import { useIssueText } from '@/lib/hooks/use-issue-text';

type RedeemClosedProps = { redeem: RedeemState; change: (part: Partial<RedeemForm>) => void };

/** Why this type of redemption is closed right now, and the alternatives that are open. */
export function RedeemClosed({ redeem: { single, proRata }, change }: RedeemClosedProps) {
  const explain = useIssueText();
  const view = single ?? proRata;
  if (!view?.closed) return null;
  // Without USDm every other redemption is closed too; only minting helps.
  const poor = view.closed.name === 'balance' || view.closed.name === 'nothing-minted';
  return (
    <ClosedNotice
      alternatives={(!poor && single?.alternatives) || []}
      link={poor ? { href: '/mint', label: 'Mint USDm' } : undefined}
      onChoose={({ token, coin }) => change({ asset: token, ...(coin && { coin }) })}
      words={explain(view.closed)}
    >
      {single && !poor && (
        <Button onClick={() => change({ mode: 'pro-rata', ...inPaid(single) })} size="sm">
          Redeem pro rata
        </Button>
      )}
    </ClosedNotice>
  );
}
