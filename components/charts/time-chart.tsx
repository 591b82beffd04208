'use client';

import { scaleUtc } from 'd3-scale';
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { ChartLayer, type Layer } from './chart-layer';
import { ChartLegend, type Series, TableLink } from './chart-legend';
import { ChartMarks, type Mark } from './chart-marks';
import { ChartReadout } from './chart-readout';
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
  marks?: readonly Mark[];
  /** Horizontal lines, in millionths of the height from the bottom. */
  ticks: readonly { at: number; label: string }[];
  /** Where the vertical axis begins, if it is not 0. */
  axisStart?: string;
  /** Formats a date in the reader's locale. */
  date: (seconds: number) => string;
  /** When a point was recorded. */
  moment: (index: number) => string;
  series: readonly Series[];
  /** The point of a chosen date, which is shown while no other point is. */
  pinned?: number;
  /** ID of the disclosure with the same figures as a table. */
  tableId?: string;
};

const HEIGHT = 220;
const MILLION = 1_000_000;
const JUMP = 10;

/**
 * Figures over time, in steps: each point was recorded, and nothing unknown is drawn. It is a single tab stop, and the
 * arrow keys go from point to point, which is read aloud; everything in it must also be in a table.
 */
export function TimeChart(props: TimeChartProps) {
  const { label, from, to, times, date, moment } = props;
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const id = useId();
  const [spoken, setSpoken] = useState('');
  const [pointed, setPointed] = useState<number>();
  const series = props.series.filter(({ toggle }) => toggle?.on !== false);
  const last = times.length - 1;
  const chosen = pointed ?? props.pinned;
  const index = chosen === undefined || last < 0 ? undefined : Math.min(chosen, last);
  const x = scaleUtc([from * 1000, to * 1000], [0, width]).clamp(true);
  const at = (seconds: number) => x(seconds * 1000);
  const left = index === undefined ? undefined : at(times[index] ?? to);
  const words = (point: number) =>
    `${moment(point)}: ${series.map(({ name, text }) => `${name} ${text(point)}`).join(', ')}`;

  function onPointer(event: PointerEvent) {
    const time = x.invert(event.clientX - event.currentTarget.getBoundingClientRect().left).getTime() / 1000;
    setPointed(
      Math.max(
        0,
        times.findLastIndex((each) => each <= time),
      ),
    );
  }

  function onKeyDown(event: KeyboardEvent) {
    const next = keyStep(event.key, index ?? last, last);
    if (next === undefined || last < 0) return;
    event.preventDefault();
    const point = Math.max(0, Math.min(last, next));
    setPointed(point);
    setSpoken(words(point));
  }

  return (
    <figure>
      <ChartLegend last={last} series={props.series} />
      {props.tableId && <TableLink id={props.tableId} label={label} />}
      <div className="mt-4 grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
        <TickLabels ticks={props.ticks} />
        <div
          aria-describedby={`${id}-help`}
          aria-label={label}
          className="relative touch-pan-y"
          onBlur={() => setPointed(undefined)}
          onKeyDown={onKeyDown}
          onPointerDown={onPointer}
          // A finger that is lifted leaves the figures in view.
          onPointerLeave={({ pointerType }) => pointerType === 'mouse' && setPointed(undefined)}
          onPointerMove={onPointer}
          ref={box}
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys read its points
          tabIndex={0}
        >
          <Picture {...props} at={at} left={left} width={width} />
          {index !== undefined && left !== undefined && (
            <ChartReadout index={index} left={left} series={series} title={moment(index)} width={width} />
          )}
          <TimeAxis at={at} date={date} ticks={x.ticks(Math.max(2, Math.floor(width / 110)))} width={width} />
        </div>
      </div>
      {props.axisStart && (
        <p className="mt-1 text-muted text-xs">The vertical axis starts at {props.axisStart}, not at 0.</p>
      )}
      <p className="sr-only" id={`${id}-help`}>
        {last < 0 ? 'No data.' : `Newest: ${words(last)}. Use the arrow keys to read earlier points.`}
      </p>
      <LiveRegion>{spoken}</LiveRegion>
    </figure>
  );
}

type PictureProps = Pick<TimeChartProps, 'layers' | 'marks' | 'ticks' | 'times' | 'to'> & {
  at: (seconds: number) => number;
  /** Where the chosen point is. */
  left: number | undefined;
  width: number;
};

const heightOf = (ppm: number) => HEIGHT - (ppm / MILLION) * HEIGHT;

function Picture({ layers, marks = [], ticks, times, to, at, left, width }: PictureProps) {
  const id = useId();
  const points = { times: [...times, to], x: at, y: heightOf };
  return (
    <svg aria-hidden="true" className="block overflow-visible" height={HEIGHT} width={width}>
      <TierPatterns id={id} />
      {layers.map((layer) => (
        <ChartLayer key={layer.key} layer={layer} patterns={id} points={points} />
      ))}
      {ticks.map((tick) => (
        <line
          className="stroke-ink/15"
          key={tick.at}
          x2={width}
          y1={heightOf(tick.at)}
          y2={heightOf(tick.at)}
        />
      ))}
      <ChartMarks marks={marks} x={at} y={heightOf} />
      {left !== undefined && <line className="stroke-2 stroke-ink" x1={left} x2={left} y2={HEIGHT} />}
    </svg>
  );
}

/** In a column of their own, as wide as the longest. */
function TickLabels({ ticks }: Pick<TimeChartProps, 'ticks'>) {
  return (
    <div aria-hidden="true" className="relative text-end text-muted text-xs">
      <span className="invisible grid">
        {ticks.map((tick) => (
          <span className="col-start-1 row-start-1 whitespace-nowrap" key={tick.at}>
            {tick.label}
          </span>
        ))}
      </span>
      {ticks.map((tick) => (
        <span
          className="absolute end-0 -translate-y-1/2 whitespace-nowrap"
          key={tick.at}
          style={{ top: heightOf(tick.at) }}
        >
          {tick.label}
        </span>
      ))}
    </div>
  );
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
