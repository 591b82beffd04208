'use client';

import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Stat } from '@/components/ui/figures/stat';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { exactUsd } from '@/lib/domain/format/format';
import { type Format, rowAmount, rowUsd } from '@/lib/domain/format/locale-format';
import { liabilitiesOf } from '@/lib/domain/limits/limits';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { Snapshot } from '@/lib/domain/model/types';
import { positionOf } from '@/lib/domain/trade/position';
import { useFormat } from '@/lib/hooks/use-format';

const GRID = 'grid gap-x-10 gap-y-4 sm:grid-cols-2 lg:grid-cols-3';

/** USDm held, what it is worth, and its share of all USDm; what to do next. */
export function PositionPanel({ snapshot }: { snapshot: Snapshot }) {
  const format = useFormat();
  const { usdm, value, shareBps } = positionOf(snapshot);
  const isFull = value === usdm;
  return (
    <Panel title="USDm">
      <div className={GRID}>
        <Stat
          exact={format.exactQuantity(inUsdm(usdm))}
          label="Balance"
          note={usdm === 0n ? 'No USDm yet' : 'USDm'}
          value={rowAmount(format, usdm, 18)}
        />
        <Stat
          exact={exactUsd(value, format.locale)}
          label="Redeemable value"
          note={isFull ? '$1 per USDm' : 'At the backing ratio, below $1 per USDm'}
          value={rowUsd(format, value)}
        />
        <Stat
          label="Share of circulation"
          note={`of ${format.compactAmount(liabilitiesOf(snapshot), 18)} USDm`}
          value={shareText(usdm, shareBps, format)}
        />
      </div>
      <div className="mt-6 flex flex-wrap gap-3">
        <ButtonLink href="/mint" variant={usdm === 0n ? 'primary' : 'secondary'}>
          Mint USDm
        </ButtonLink>
        {usdm > 0n && (
          <ButtonLink href="/redeem" variant="primary">
            Redeem USDm
          </ButtonLink>
        )}
      </div>
    </Panel>
  );
}

const shareText = (usdm: bigint, bps: bigint, { percent }: Format): string =>
  usdm > 0n && bps === 0n ? `< ${percent(1n)}` : percent(bps);

/** The same while balances are loading. */
export function PositionWaiting() {
  return (
    <Panel title="USDm">
      <div aria-busy="true" className={GRID}>
        {['Balance', 'Redeemable value', 'Share of circulation'].map((label) => (
          <Stat key={label} label={label} note={<Skeleton width={10} />} value={<Skeleton width={8} />} />
        ))}
      </div>
      <div className="mt-6 min-h-11" />
    </Panel>
  );
}
