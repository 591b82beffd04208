import type { Series } from './chart-legend';

type ChartReadoutProps = {
  index: number;
  title: string;
  series: readonly Series[];
  /** Where the point is, of the width, in CSS pixels. */
  left: number;
  width: number;
};

/** Space between the point and its figures. */
const GAP = 10;

/** The figures of a point, next to it on the side with more space. Read aloud by the chart. */
export function ChartReadout({ index, title, series, left, width }: ChartReadoutProps) {
  const isRight = left < width / 2;
  const place = isRight
    ? { left: left + GAP, maxWidth: width - left - GAP }
    : { right: width - left + GAP, maxWidth: left - GAP };
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute top-2 z-1 w-max rounded border border-control bg-panel px-3 py-2 text-sm shadow-md max-sm:px-2 max-sm:text-xs"
      style={place}
    >
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 grid gap-0.5">
        {series.map(({ key, name, swatch, text }) => (
          <li className="flex flex-wrap items-center gap-x-1.5" key={key}>
            {swatch}
            <span className="text-muted">{name}</span>
            <span className="ms-auto ps-2 font-medium whitespace-nowrap">{text(index)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
