import { area, curveStepAfter, line } from 'd3-shape';
import type { TierId } from '@/lib/domain/model/types';
import { tierFill } from './tier-patterns';

/** How a line is drawn: in the accent colour, dashed, or dotted. */
export type Stroke = keyof typeof STROKES;

const STROKES = {
  main: { className: 'stroke-accent-ink' },
  dashed: { className: 'stroke-ink', strokeDasharray: '6 4' },
  dotted: { className: 'stroke-tier-1', strokeDasharray: '2 3' },
} as const;

/** Heights are millionths of the chart, measured from the bottom, one per point; undefined where there is no figure. */
export type Layer = { key: string } & (
  | { shape: 'tier'; tier: TierId; low: readonly number[]; high: readonly number[] }
  | { shape: 'area' | 'line'; high: readonly (number | undefined)[]; stroke?: Stroke }
  /** A constant height. */
  | { shape: 'mark'; at: number }
);

/** Positions: `times` has one entry more than there are points, the end of the last one. */
export type Points = {
  times: readonly number[];
  x: (seconds: number) => number;
  y: (ppm: number) => number;
};

type Step = { time: number; low: number; high: number | undefined };

/** One series of a chart. */
export function ChartLayer({ layer, points, patterns }: { layer: Layer; points: Points; patterns: string }) {
  const { x, y, times } = points;
  if (layer.shape === 'mark') {
    const [start, end] = [x(0), x(times.at(-1) ?? 0)];
    return (
      <line
        className="stroke-danger"
        strokeDasharray="2 4"
        x1={start}
        x2={end}
        y1={y(layer.at)}
        y2={y(layer.at)}
      />
    );
  }
  const low = layer.shape === 'tier' ? layer.low : [];
  const steps = times.map((time, index): Step => {
    // The last state holds until the end.
    const at = Math.min(index, layer.high.length - 1);
    return { time, low: low[at] ?? 0, high: layer.high[at] };
  });
  const between = area<Step>()
    .curve(curveStepAfter)
    .defined(({ high }) => high !== undefined)
    .x(({ time }) => x(time))
    .y0((step) => y(step.low))
    .y1(({ high }) => y(high ?? 0))(steps);
  const along = line<Step>()
    .curve(curveStepAfter)
    .defined(({ high }) => high !== undefined)
    .x(({ time }) => x(time))
    .y(({ high }) => y(high ?? 0))(steps);
  if (layer.shape === 'tier') {
    return (
      <path
        className="stroke-panel"
        d={between ?? ''}
        fill={tierFill(patterns, layer.tier)}
        strokeWidth={0.75}
      />
    );
  }
  return (
    <>
      {layer.shape === 'area' && <path className="fill-accent/15" d={between ?? ''} />}
      <path {...STROKES[layer.stroke ?? 'main']} d={along ?? ''} fill="none" strokeWidth={2} />
    </>
  );
}

/** A line next to its name. */
export function LineSwatch({ stroke = 'main' }: { stroke?: Stroke }) {
  return (
    <svg aria-hidden="true" className="shrink-0" height={4} width={22}>
      <line {...STROKES[stroke]} strokeWidth={2} x2={22} y1={2} y2={2} />
    </svg>
  );
}
