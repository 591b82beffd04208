import { VisuallyHidden } from './visually-hidden';

/**
 * A static grey bar in place of a figure that is loading. Give it the size of the final content, so that nothing moves
 * when that arrives. Set `aria-busy` on the section.
 * @param width in `ch`, the width of one digit
 * @param lines height in lines of the surrounding text
 */
export function Skeleton({ width, lines = 1 }: { width: number; lines?: number }) {
  return (
    <span
      className="relative inline-flex max-w-full items-center align-bottom"
      style={{ inlineSize: `${width}ch`, blockSize: `${lines}lh` }}
    >
      <VisuallyHidden>Loading</VisuallyHidden>
      <span className="block h-[70%] w-full rounded-sm bg-track forced-colors:border forced-colors:border-[GrayText]" />
    </span>
  );
}
