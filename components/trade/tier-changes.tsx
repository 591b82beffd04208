import { cx } from '@/components/ui/cx';
import { Meter } from '@/components/ui/figures/meter';
import { MeterLegend } from '@/components/ui/figures/meter-legend';
import { TIER_NAME, TierSwatch } from '@/components/ui/figures/tier-swatch';
import { Skeleton } from '@/components/ui/skeleton';
import type { TierShare } from '@/lib/domain/limits/tiers';
import type { TierId } from '@/lib/domain/model/types';
import { TIER_IDS } from '@/lib/domain/model/types';

type TierChangesProps = {
  /** Undefined while the Treasury is loading. */
  before: readonly TierShare[] | undefined;
  /** The tiers after the transaction being prepared, if any. */
  after?: readonly TierShare[];
  /** Writes basis points. */
  percent: (bps: bigint) => string;
};

/** The tiers as they are now, and as they would be after the transaction. */
export function TierChanges({ before, after, percent }: TierChangesProps) {
  const moved = after?.some(({ id, share }) => before?.find((tier) => tier.id === id)?.share !== share);
  return (
    <>
      <ul className="mb-4 grid gap-3">
        {TIER_IDS.map((id) => (
          <TierChange
            after={after?.find((tier) => tier.id === id)}
            before={before?.find((tier) => tier.id === id)}
            id={id}
            key={id}
            percent={percent}
          />
        ))}
      </ul>
      <p className="mb-3 min-h-5 text-muted text-sm leading-5">
        {after && !moved && `Tier shares change by less than ${percent(1n)}.`}
      </p>
      <MeterLegend after />
    </>
  );
}

type TierChangeProps = {
  id: TierId;
  before: TierShare | undefined;
  after: TierShare | undefined;
  percent: (bps: bigint) => string;
};

function TierChange({ id, before, after, percent }: TierChangeProps) {
  const changed = before && after && before.share !== after.share;
  const now = before && percent(before.share);
  const then = changed ? percent(after.share) : undefined;
  return (
    <li>
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-sm">
        <span className="flex items-center gap-2 font-medium">
          <TierSwatch tier={id} />
          Tier {id} · {TIER_NAME[id]}
        </span>
        <span className={cx('grow text-end', then && 'text-muted')}>
          {now ?? <Skeleton width={5} />}
          {then && (
            <>
              <span aria-hidden="true"> → </span>
              <span className="sr-only"> changes to </span>
              <span className="font-semibold text-ink">{then}</span>
            </>
          )}
        </span>
      </div>
      <Meter
        after={after?.share}
        cap={before?.cap}
        drift={before?.driftLimit}
        label={`Tier ${id}, ${TIER_NAME[id]}`}
        share={before?.share ?? 0n}
        text={
          before
            ? `${now} of the Treasury, cap ${percent(before.cap)}${then ? `, ${then} afterwards` : ''}`
            : 'Loading'
        }
        tier={id}
      />
    </li>
  );
}
