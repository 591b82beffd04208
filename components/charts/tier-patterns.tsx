import type { TierId } from '@/lib/domain/model/types';
import { TIER_IDS } from '@/lib/domain/model/types';

const GROUND: Record<TierId, string> = {
  1: 'fill-tier-1',
  2: 'fill-tier-2',
  3: 'fill-tier-3',
  4: 'fill-tier-4',
  5: 'fill-tier-5',
};

/** Lines and dots of the patterns on a tile of 6 x 6; the same patterns as the `tier-fill` classes of `globals.css`. */
const SIGN: Record<TierId, string> = {
  1: '',
  2: 'M-1 1 5 7M-1-5 7 3M3-1 7 3M-1 3 3 7',
  3: 'M2.99 3h.01',
  4: 'M0 0 6 6M6 0 0 6',
  5: 'M1.5 0v6M4.5 0v6',
};

/** Fill of a shape in an SVG that contains the patterns with this id. */
export const tierFill = (id: string, tier: TierId): string => `url(#${id}-${tier})`;

/** The tiers' colours and patterns for an SVG: definitions for `tierFill`. */
export function TierPatterns({ id }: { id: string }) {
  return (
    <defs>
      {TIER_IDS.map((tier) => (
        <pattern height={6} id={`${id}-${tier}`} key={tier} patternUnits="userSpaceOnUse" width={6}>
          <rect className={GROUND[tier]} height={6} width={6} />
          <path
            d={SIGN[tier]}
            fill="none"
            stroke="var(--tier-gap)"
            strokeLinecap="round"
            strokeWidth={tier === 3 ? 2.4 : 1.2}
          />
        </pattern>
      ))}
    </defs>
  );
}
