import type { MouseEvent, ReactNode } from 'react';

/** One of the figures that a chart shows. */
export type Series = {
  key: string;
  name: string;
  /** How it is drawn. */
  swatch?: ReactNode;
  /** Its figure at a point. */
  text: (index: number) => string;
  /** Whether it is shown, and how to change that; without it, always. */
  toggle?: { on: boolean; onChange: (on: boolean) => void; disabled: boolean };
};

/** What is drawn how, with the newest figures. */
export function ChartLegend({ series, last }: { series: readonly Series[]; last: number }) {
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {series.map(({ key, name, swatch, text, toggle }) => {
        const words = (
          <>
            {swatch}
            <span className="text-muted">{name}</span>{' '}
            <span className="min-w-0 font-medium">{last >= 0 && text(last)}</span>
          </>
        );
        return (
          <li className="min-w-0 wrap-anywhere" key={key}>
            {toggle ? (
              <label className="inline-flex min-h-11 items-center gap-1.5">
                <input
                  checked={toggle.on}
                  className="size-4 accent-accent"
                  disabled={toggle.disabled}
                  onChange={(event) => toggle.onChange(event.target.checked)}
                  type="checkbox"
                />
                {words}
              </label>
            ) : (
              <span className="inline-flex items-center gap-1.5">{words}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Seen only while it has the focus: opens the table and goes to it. */
export function TableLink({ id, label }: { id: string; label: string }) {
  const open = (event: MouseEvent) => {
    const table = document.getElementById(id);
    if (!(table instanceof HTMLDetailsElement)) return;
    // Following the link would take the focus away again: a disclosure cannot have it, but its summary can.
    event.preventDefault();
    table.open = true;
    table.querySelector('summary')?.focus();
  };
  return (
    <a
      className="sr-only focus:not-sr-only focus:inline-flex focus:min-h-11 focus:items-center focus:underline"
      href={`#${id}`}
      onClick={open}
    >
      Skip to the table<span className="sr-only"> instead of the chart: {label}</span>
    </a>
  );
}
