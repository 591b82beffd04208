'use client';

import { arc } from 'd3-shape';
import { type KeyboardEvent, useId, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Link } from '@/components/ui/link';
import type { TierId } from '@/lib/domain/model/types';
import { TierPatterns, tierFill } from './tier-patterns';

/** Part of a ring. `ppm`: millionths of the whole. */
export type Arc = {
  key: string;
  tier: TierId;
  ppm: number;
  /** Shown in the middle while this part is chosen: its name, and lines below. */
  title: string;
  lines: readonly string[];
  /** The page it links to. */
  href?: string;
};

type SunburstProps = {
  /** What the picture shows; read aloud. */
  label: string;
  /** The inner ring; each part has its own parts of the outer ring. */
  arcs: readonly (Arc & { parts: readonly Arc[] })[];
  /** Shown in the middle while nothing is chosen. */
  middle: Pick<Arc, 'title' | 'lines'>;
};

const RINGS = { inner: { from: 74, to: 106 }, outer: { from: 109, to: 152 } };
const SIZE = 320;
const TURN = 2 * Math.PI;
const MILLION = 1_000_000;

/**
 * A whole in two rings: its parts, and what they consist of. It is a single tab stop, and the arrow keys cycle through it;
 * everything in it must also be in a table next to it.
 */
export function Sunburst({ label, arcs, middle }: SunburstProps) {
  const [chosen, setChosen] = useState<string>();
  const id = useId();
  const drawn = placed(arcs);
  const at = drawn.findIndex(({ key }) => key === chosen);
  const shown = drawn[at] ?? middle;

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
    const step = STEPS[event.key];
    if (step === undefined || drawn.length === 0) return;
    event.preventDefault();
    const next = (at + step + drawn.length) % drawn.length;
    event.currentTarget.querySelectorAll<SVGElement>('[data-arc]')[next]?.focus();
  }

  return (
    <div className="relative mx-auto w-full max-w-88">
      <svg
        aria-label={label}
        className="block h-auto w-full overflow-visible"
        onBlur={() => setChosen(undefined)}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setChosen(undefined)}
        role="group"
        viewBox={`0 0 ${SIZE} ${SIZE}`}
      >
        <TierPatterns id={id} />
        <g transform={`translate(${SIZE / 2} ${SIZE / 2})`}>
          {drawn.length === 0 && <path className="fill-track" d={ring(0, MILLION, RINGS.inner)} />}
          {drawn.map((part, index) => (
            <Part
              dim={chosen !== undefined && part.key !== chosen}
              fill={tierFill(id, part.tier)}
              isStop={index === Math.max(0, at)}
              key={part.key}
              onChoose={() => setChosen(part.key)}
              part={part}
            />
          ))}
        </g>
      </svg>
      <div
        aria-hidden="true"
        className="pointer-events-none absolute inset-[26%] flex flex-col justify-center overflow-hidden text-center leading-tight"
      >
        <p className="line-clamp-2 font-semibold text-lg wrap-anywhere">{shown.title}</p>
        {shown.lines.map((line) => (
          <p className="line-clamp-2 text-muted text-sm wrap-anywhere" key={line}>
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}

const STEPS: Partial<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

type Placed = Arc & { path: string; outer: boolean };

/** All visible parts in keyboard order: each inner part before its outer parts. */
function placed(arcs: SunburstProps['arcs']): Placed[] {
  let start = 0;
  return arcs.flatMap(({ parts, ...whole }) => {
    let from = start;
    start += whole.ppm;
    const outer = parts.map((part): Placed => {
      const path = ring(from, from + part.ppm, RINGS.outer);
      from += part.ppm;
      return { ...part, path, outer: true };
    });
    const inner: Placed = { ...whole, path: ring(start - whole.ppm, start, RINGS.inner), outer: false };
    return [inner, ...outer].filter(({ ppm }) => ppm > 0);
  });
}

function ring(
  from: number,
  to: number,
  { from: innerRadius, to: outerRadius }: { from: number; to: number },
) {
  const span = { startAngle: (from / MILLION) * TURN, endAngle: (to / MILLION) * TURN };
  return arc()({ innerRadius, outerRadius, ...span, padAngle: 0.012 }) ?? '';
}

type PartProps = { part: Placed; fill: string; dim: boolean; isStop: boolean; onChoose: () => void };

function Part({ part, fill, dim, isStop, onChoose }: PartProps) {
  const all = {
    'aria-label': [part.title, ...part.lines].join(', '),
    className: cx(
      'outline-none transition-opacity duration-150 *:stroke-transparent focus-visible:*:stroke-ink',
      dim && 'opacity-45',
    ),
    'data-arc': '',
    onFocus: onChoose,
    onPointerEnter: onChoose,
    tabIndex: isStop ? 0 : -1,
  };
  const path = <path d={part.path} fill={fill} strokeWidth={3} />;
  return part.href ? (
    <Link {...all} href={part.href}>
      {path}
    </Link>
  ) : (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a picture that can be focused, to be read out
    <g {...all} role="img">
      {path}
    </g>
  );
}
