import { VisuallyHidden } from './visually-hidden';

/**
 * A still grey bar in the place of a figure that is being read. Give it the size of what will come, so that nothing
 * moves when it does. Set `aria-busy` on the section.
 * @param width in `ch`, the width of so many digits
 * @param lines height in lines of text of the surrounding size
 */
export function Skeleton({ width, lines = 1 }: { width: number; lines?: number }) {
  return (
    <span
      className="relative inline-flex max-w-full items-center align-bottom"
      style={{ inlineSize: `${width}ch`, blockSize: `${lines}lh` }}
    >
      <VisuallyHidden>Being read</VisuallyHidden>
      <span className="block h-[70%] w-full rounded-sm bg-track forced-colors:border forced-colors:border-[GrayText]" />
    </span>
  );
}
