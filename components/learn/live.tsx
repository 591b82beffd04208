'use client';

import { createContext, type ReactNode, use } from 'react';
import { VerifyButton } from '@/components/ui/buttons/verify-button';
import { FigureValue } from '@/components/ui/figures/figure-data';
import { Skeleton } from '@/components/ui/skeleton';
import type { FigureId } from '@/lib/domain/figures/figures';
import { type Figure, tierFigure, totalFigure } from '@/lib/domain/figures/figures';
import type { FigureText } from '@/lib/domain/figures/format-figure';
import { formatFigure } from '@/lib/domain/figures/format-figure';
import { dailyLagCost, lagBudgetOf } from '@/lib/domain/limits/flow-limit';
import { max } from '@/lib/domain/model/convert';
import type { Snapshot, TierId } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { useVerify } from '@/lib/hooks/verify/use-verify';

type Reading = { snapshot: Snapshot | undefined; waiting: boolean };

const Reading = createContext<Reading>({ snapshot: undefined, waiting: true });

/** Provides the Treasury’s figures to the parts below. The text around them does not depend on it. */
export function Live({ children }: { children: ReactNode }) {
  const { snapshot, state } = useTreasury();
  const waiting = state === 'loading';
  return (
    <Reading value={{ snapshot, waiting }}>
      <div aria-busy={waiting}>{children}</div>
    </Reading>
  );
}

type Options = { as?: keyof FigureText; none?: string; unlimited?: string };

/** A figure of the whole Treasury. */
export function LiveTotal({ name, ...options }: { name: Parameters<typeof totalFigure>[1] } & Options) {
  const { snapshot } = use(Reading);
  return <Shown figure={snapshot && totalFigure(snapshot, name)} {...options} />;
}

type LiveTierProps = { tier: TierId; name: Parameters<typeof tierFigure>[2] } & Options;

/** A figure of a tier. */
export function LiveTier({ tier, name, ...options }: LiveTierProps) {
  const { snapshot } = use(Reading);
  return <Shown figure={snapshot && tierFigure(snapshot, tier, name)} {...options} />;
}

/** The largest hourly limit of an asset of the tier, and what lagging prices of all its assets can cost a day. */
export function LiveLag({ tier, show }: { tier: TierId; show: 'limit' | 'cost' }) {
  const { snapshot } = use(Reading);
  const format = useFormat();
  if (!snapshot) return <Missing />;
  const assets = snapshot.assets.filter((asset) => asset.tier === tier);
  if (assets.length === 0) return 'No assets';
  if (show === 'cost') return format.usd(dailyLagCost(assets));
  return format.usd(assets.reduce((most, { mintLimit }) => max(most, mintLimit.flowLimit), 0n));
}

/** What lagging prices of all assets may cost a day. */
export function LiveLagBudget() {
  const { snapshot } = use(Reading);
  const format = useFormat();
  return snapshot ? format.usd(lagBudgetOf(snapshot)) : <Missing />;
}

function Shown({ figure, as, none, unlimited }: { figure: Figure | undefined } & Options) {
  const format = useFormat();
  if (!figure) return <Missing />;
  return <FigureValue as={as} figure={figure} words={formatFigure(figure, format, { none, unlimited })} />;
}

/** Shown in place of a figure that is loading or unavailable. */
function Missing() {
  const { waiting } = use(Reading);
  return waiting ? <Skeleton width={5} /> : <span title="Unavailable offline">–</span>;
}

/** Opens the call, the block and the calculation behind a table’s figures. */
export function Verify({ title, figures }: { title: string; figures: readonly FigureId[] }) {
  return <VerifyButton {...useVerify(title, figures)} />;
}
