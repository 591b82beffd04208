/** Something that happened: when (Unix seconds), and at which height, in millionths from the bottom. */
export type Mark = { key: string; time: number; at: number; shape: 'up' | 'down' };

const PATH = { up: 'M0-6 6 5-6 5z', down: 'M0 6 6-5-6-5z' } as const;

/** Marks on a line, told apart by their shape. */
export function ChartMarks({
  marks,
  x,
  y,
}: {
  marks: readonly Mark[];
  x: (seconds: number) => number;
  y: (ppm: number) => number;
}) {
  return marks.map(({ key, time, at, shape }) => (
    <path
      className="fill-ink stroke-panel"
      d={PATH[shape]}
      key={key}
      strokeWidth={1.5}
      transform={`translate(${x(time)} ${y(at)})`}
    />
  ));
}

/** A mark next to its meaning. */
export function MarkSwatch({ shape }: { shape: Mark['shape'] }) {
  return (
    <svg aria-hidden="true" className="shrink-0 fill-ink" height={12} viewBox="-7 -7 14 14" width={12}>
      <path d={PATH[shape]} />
    </svg>
  );
}
