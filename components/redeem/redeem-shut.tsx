'use client';

import { ShutNotice } from '@/components/trade/closed-notice';
import { Button } from '@/components/ui/buttons/button';
import type { Redeem, RedeemForm } from '@/lib/hooks/trade/use-redeem';
import { useExplain } from '@/lib/hooks/use-issue-text';

type RedeemShutProps = { redeem: Redeem; change: (part: Partial<RedeemForm>) => void };

/** Why this type of redemption is closed right now, and the alternatives that are open. */
export function RedeemShut({ redeem: { single, proRata }, change }: RedeemShutProps) {
  const explain = useExplain();
  const view = single ?? proRata;
  if (!view?.shut) return null;
  // Without USDm every other redemption is closed too; only minting helps.
  const poor = view.shut.name === 'balance' || view.shut.name === 'nothing-minted';
  return (
    <ShutNotice
      alternatives={(!poor && single?.alternatives) || []}
      link={poor ? { href: '/mint', label: 'Mint USDm' } : undefined}
      onChoose={({ token, coin }) => change({ asset: token, ...(coin && { coin }) })}
      words={explain(view.shut)}
    >
      {single && !poor && (
        <Button onClick={() => change({ mode: 'pro-rata' })} size="sm">
          Redeem pro rata
        </Button>
      )}
    </ShutNotice>
  );
}
