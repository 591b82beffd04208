/** Dates below a chart, each shown once; the outermost dates stay within its width. */
export function TimeAxis({
  ticks,
  at,
  date,
  width,
}: {
  ticks: readonly Date[];
  at: (seconds: number) => number;
  date: (seconds: number) => string;
  width: number;
}) {
  return (
    <div
      aria-hidden="true"
      className="relative h-7 overflow-hidden border-control border-t text-muted text-xs"
    >
      {ticks.map((tick, index) => {
        const seconds = tick.getTime() / 1000;
        const before = ticks[index - 1];
        if (before && date(before.getTime() / 1000) === date(seconds)) return null;
        const left = at(seconds);
        return (
          <span
            className="absolute top-1 -translate-x-1/2 whitespace-nowrap"
            hidden={left < EDGE || left > width - EDGE}
            key={seconds}
            style={{ left }}
          >
            {date(seconds)}
          </span>
        );
      })}
    </div>
  );
}

/** Half the width of the widest date. */
const EDGE = 28;
