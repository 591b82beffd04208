'use client';

import { useId } from 'react';
import type { Strata } from '@/lib/domain/figures/strata';
import { TIER_IDS, type TierId } from '@/lib/domain/model/types';
import { fillHeight } from './disc';
import { TierPatterns, tierFill } from './tier-patterns';

const SIZE = 280;
const RADIUS = 136;
const MIDDLE = SIZE / 2;
const MILLION = 1_000_000;

/** Where the leaders end, beyond the right edge of the picture, and where they bend. */
const LEADER = { bend: SIZE + 14, end: SIZE + 34 };

type StrataDiscProps = {
  /** What the picture shows, in words; read aloud. */
  label: string;
  /** Undefined while loading: an empty disc of the same size. */
  strata: Strata | undefined;
};

/**
 * The reserves as a planet in layers: a layer's area is the tier's part, and the line is what is owed. Everything in it must
 * also be in text next to it. On wide screens, leaders point to five rows of equal height to its right, tier 1 lowest.
 */
export function StrataDisc({ label, strata }: StrataDiscProps) {
  const id = useId();
  return (
    <svg
      aria-hidden={strata ? undefined : true}
      aria-label={strata && label}
      className="block size-full overflow-visible"
      role={strata && 'img'}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
    >
      <TierPatterns id={id} />
      <clipPath id={`${id}-disc`}>
        <circle cx={MIDDLE} cy={MIDDLE} r={RADIUS} />
      </clipPath>
      <circle className="fill-track" cx={MIDDLE} cy={MIDDLE} r={RADIUS} />
      {strata && (
        <>
          <g className="animate-rise" clipPath={`url(#${id}-disc)`}>
            {strata.layers.map(({ tier, low, high }) => (
              <rect
                className="stroke-panel"
                fill={tierFill(id, tier)}
                height={y(low) - y(high)}
                key={tier}
                strokeWidth={2}
                width={SIZE}
                y={y(high)}
              />
            ))}
          </g>
          <g className="max-sm:hidden">
            {strata.layers.map(({ tier, low, high }) => (
              <path
                className="fill-none stroke-control forced-colors:stroke-[CanvasText]"
                d={leader(tier, (y(low) + y(high)) / 2)}
                key={tier}
              />
            ))}
          </g>
          {strata.owed !== undefined && <Owed at={y(strata.owed)} />}
        </>
      )}
      <circle
        className="fill-none stroke-control forced-colors:stroke-[CanvasText]"
        cx={MIDDLE}
        cy={MIDDLE}
        r={RADIUS}
      />
    </svg>
  );
}

/** The line of what is owed, on a ground that sets it off from the layers. */
function Owed({ at }: { at: number }) {
  const line = { x1: 0, x2: SIZE, y1: at, y2: at };
  return (
    <>
      <line {...line} className="stroke-panel forced-colors:stroke-[Canvas]" strokeWidth={6} />
      <line {...line} className="stroke-ink forced-colors:stroke-[CanvasText]" strokeWidth={2.5} />
    </>
  );
}

/** The vertical position below which lies this part of the disc's area, in millionths. */
const y = (ppm: number): number => MIDDLE + RADIUS - 2 * RADIUS * fillHeight(ppm / MILLION);

/** From the edge of the disc, half-way up a layer, to the tier's row. */
function leader(tier: TierId, from: number): string {
  const start = MIDDLE + Math.sqrt(Math.max(0, RADIUS ** 2 - (from - MIDDLE) ** 2));
  const row = (TIER_IDS.length - TIER_IDS.indexOf(tier) - 0.5) / TIER_IDS.length;
  return `M${start} ${from}H${LEADER.bend}L${LEADER.bend + 8} ${row * SIZE}H${LEADER.end}`;
}
