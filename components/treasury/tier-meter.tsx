'use client';

import { Meter } from '@/components/ui/figures/meter';
import { TIER_NAME } from '@/components/ui/figures/tier-swatch';
import { tierOf } from '@/lib/domain/limits/limits';
import { shareOf } from '@/lib/domain/limits/tiers';
import type { Snapshot, TierId } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';

/** A tier's share against its cap and its drift limit. */
export function TierMeter({ id, snapshot }: { id: TierId; snapshot: Snapshot | undefined }) {
  const format = useFormat();
  const tier = snapshot && tierOf(snapshot, id);
  const share = snapshot && tier && shareOf(tier.value, snapshot.value);
  return (
    <Meter
      cap={tier?.cap}
      drift={tier?.driftLimit}
      label={`Tier ${id}, ${TIER_NAME[id]}`}
      share={share ?? 0n}
      text={
        tier && share !== undefined
          ? `${format.percent(share)} of the Treasury, cap ${format.setting(tier.cap)}, drift limit ${format.setting(tier.driftLimit)}`
          : 'Loading'
      }
      tier={id}
    />
  );
}
