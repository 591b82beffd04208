'use client';

import { scaleUtc } from 'd3-scale';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useId, useRef, useState } from 'react';
import { ChartLayer, type Layer } from './chart-layer';
import { TierPatterns } from './tier-patterns';
import { TimeAxis } from './time-axis';
import { useWidth } from './use-width';

type TimeChartProps = {
  /** What the chart shows; read aloud. */
  label: string;
  /** Unix seconds: the ends of the axis, and the points, oldest first. A point applies until the next one. */
  from: number;
  to: number;
  times: readonly number[];
  layers: readonly Layer[];
  /** Horizontal lines, in millionths of the height from the bottom. */
  ticks: readonly { at: number; label: string }[];
  /** Formats a date in the reader's locale. */
  date: (seconds: number) => string;
  /** The figures of the chosen point, shown above the chart; of the newest point if none is chosen. */
  readout: (index: number) => ReactNode;
  /** The same in words. */
  spoken: (index: number) => string;
};

const HEIGHT = 220;
const MILLION = 1_000_000;
const JUMP = 10;

/**
 * Figures over time, in steps: each point was recorded, and nothing unknown is drawn. It is a single tab stop, and the
 * arrow keys go from point to point; everything in it must also be in a table next to it.
 */
export function TimeChart({ label, from, to, times, layers, ticks, date, ...words }: TimeChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const id = useId();
  const [chosen, setChosen] = useState<number>();
  const last = times.length - 1;
  const index = Math.min(chosen ?? last, last);
  const x = scaleUtc([from * 1000, to * 1000], [0, width]).clamp(true);
  const at = (seconds: number) => x(seconds * 1000);
  const y = (ppm: number) => HEIGHT - (ppm / MILLION) * HEIGHT;
  const points = { times: [...times, to], x: at, y };

  function onPointerMove(event: PointerEvent) {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const time = x.invert(left).getTime() / 1000;
    setChosen(
      Math.max(
        0,
        times.findLastIndex((each) => each <= time),
      ),
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = keyStep(event.key, index, last);
    if (next === undefined) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(last, next)));
  }

  return (
    <div>
      <div className="min-h-[1lh]">{index >= 0 && words.readout(index)}</div>
      <div
        aria-label={label}
        aria-valuemax={Math.max(0, last)}
        aria-valuemin={0}
        aria-valuenow={Math.max(0, index)}
        aria-valuetext={index >= 0 ? words.spoken(index) : 'No data'}
        className="relative mt-5 touch-pan-y"
        onBlur={() => setChosen(undefined)}
        onKeyDown={onKeyDown}
        onPointerLeave={() => setChosen(undefined)}
        onPointerMove={onPointerMove}
        ref={box}
        role="slider"
        tabIndex={0}
      >
        <svg aria-hidden="true" className="block overflow-visible" height={HEIGHT} width={width}>
          <TierPatterns id={id} />
          {layers.map((layer) => (
            <ChartLayer key={layer.key} layer={layer} patterns={id} points={points} />
          ))}
          {ticks.map((tick) => (
            <line className="stroke-ink/15" key={tick.at} x2={width} y1={y(tick.at)} y2={y(tick.at)} />
          ))}
          {chosen !== undefined && index >= 0 && (
            <line
              className="stroke-2 stroke-ink"
              x1={at(times[index] ?? to)}
              x2={at(times[index] ?? to)}
              y2={HEIGHT}
            />
          )}
        </svg>
        <TickLabels ticks={ticks} y={y} />
        <TimeAxis at={at} date={date} ticks={x.ticks(Math.max(2, Math.floor(width / 110)))} width={width} />
      </div>
    </div>
  );
}

function TickLabels({ ticks, y }: Pick<TimeChartProps, 'ticks'> & { y: (ppm: number) => number }) {
  return ticks.map((tick) => (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute start-0 -translate-y-full rounded-sm bg-panel/80 px-1 text-muted text-xs"
      key={tick.at}
      style={{ top: y(tick.at) }}
    >
      {tick.label}
    </span>
  ));
}

function keyStep(key: string, index: number, last: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return index - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return index + 1;
    case 'PageDown':
      return index - JUMP;
    case 'PageUp':
      return index + JUMP;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
