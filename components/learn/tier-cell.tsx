import { TIER_NAME } from '@/components/ui/figures/tier';
import { TierSwatch } from '@/components/ui/figures/tier-swatch';
import type { TierId } from '@/lib/domain/model/types';

/** A tier’s name as a row header. */
export function TierCell({ tier }: { tier: TierId }) {
  return (
    <span className="flex items-start gap-2">
      <TierSwatch className="mt-1 max-sm:hidden" tier={tier} />
      <span className="min-w-0">
        {tier} · {TIER_NAME[tier]}
      </span>
    </span>
  );
}
