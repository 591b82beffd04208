'use client';

import { Credits } from '@/components/redeem/credits';
import { obstacleOf } from '@/lib/hooks/trade/obstacle';
import { useAccount } from '@/lib/hooks/use-account';
import { useFlow } from '@/lib/hooks/use-flow';
import { useTreasury } from '@/lib/hooks/use-treasury';

/** What earlier redemptions credited to the account, to claim. */
export function OwnCredits() {
  const account = useAccount();
  const { snapshot, state } = useTreasury();
  const flow = useFlow();
  const credits = snapshot?.assets.filter((asset) => asset.account.credit > 0n) ?? [];
  const obstacle = obstacleOf({ state, account, figuresOf: snapshot?.account, busy: flow.busy });
  if (credits.length === 0) return null;
  return (
    <section className="grid gap-4">
      <h2 className="sr-only">Credits</h2>
      <Credits redeem={{ credits, obstacle, flow }} />
    </section>
  );
}
