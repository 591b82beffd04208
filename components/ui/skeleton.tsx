import { VisuallyHidden } from './visually-hidden';

/**
 * A static grey bar in place of a figure that is loading. Give it the size of the final content, so that nothing moves
 * when that arrives. Set `aria-busy` on the section.
 * @param width in `ch`, the width of one digit
 * @param lines height in lines of the surrounding text
 * @param first the name of the figure, if it can be shown before the code of the page is there
 * (scripts/site/first-figures.ts)
 */
export function Skeleton({ width, lines = 1, first }: { width: number; lines?: number; first?: string }) {
  return (
    <span
      data-first={first}
      className="relative inline-flex max-w-full items-center align-bottom"
      style={{ inlineSize: `${width}ch`, blockSize: `${lines}lh` }}
    >
      <VisuallyHidden>Loading</VisuallyHidden>
      <span className="block h-[70%] w-full rounded-sm bg-track forced-colors:border forced-colors:border-[GrayText]" />
    </span>
  );
}

/** Reserves roughly the space that the history will take: progress, period choice and charts. */
export function ChartSkeletons({ count }: { count: number }) {
  return (
    <div aria-hidden="true" className="grid gap-10">
      <div className="h-36 sm:h-24" />
      {Array.from({ length: count }, (_, index) => (
        <div className="grid gap-4" key={String(index)}>
          <div className="h-5 w-40 rounded-sm bg-track forced-colors:border forced-colors:border-[GrayText]" />
          <div className="h-72 rounded-sm bg-track forced-colors:border forced-colors:border-[GrayText]" />
        </div>
      ))}
    </div>
  );
}
