import { cx } from '@/components/ui/cx';
import { Meter } from '@/components/ui/figures/meter';
import { MeterLegend } from '@/components/ui/figures/meter-legend';
import { TIER_NAME, TierSwatch } from '@/components/ui/figures/tier-swatch';
import { Panel } from '@/components/ui/panel';
import type { Format } from '@/lib/domain/format/locale-format';
import type { TierShare } from '@/lib/domain/limits/tiers';

type TierChangesProps = {
  before: readonly TierShare[];
  /** The tiers after the transaction being prepared. */
  after: readonly TierShare[];
  format: Pick<Format, 'percent' | 'setting'>;
  /** What the change comes from. */
  legend?: string;
};

/** The tiers as they are now, and as they would be after the transaction being prepared. */
export function TierChanges({
  before,
  after,
  format,
  legend = 'Effect of your transaction',
}: TierChangesProps) {
  return (
    <Panel title="Effect on tiers">
      <ul className="mb-4 grid gap-3">
        {before.map((tier, index) => (
          <TierChange after={after[index]?.share ?? tier.share} before={tier} key={tier.id} format={format} />
        ))}
      </ul>
      <MeterLegend after={legend} />
    </Panel>
  );
}

type TierChangeProps = { before: TierShare; after: bigint; format: TierChangesProps['format'] };

function TierChange({ before: { id, share, cap, driftLimit }, after, format }: TierChangeProps) {
  const now = format.percent(share);
  const then = after === share ? undefined : format.percent(after);
  return (
    <li>
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-sm">
        <span className="flex items-center gap-2 font-medium">
          <TierSwatch tier={id} />
          Tier {id} · {TIER_NAME[id]}
        </span>
        <span className={cx('grow text-end', then && 'text-muted')}>
          {now}
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
        after={after}
        cap={cap}
        drift={driftLimit}
        label={`Tier ${id}, ${TIER_NAME[id]}`}
        share={share}
        text={`${now} of the Treasury, cap ${format.setting(cap)}${then ? `, ${then} afterwards` : ''}`}
        tier={id}
      />
    </li>
  );
}
