/**
 * Runs before the first paint, as text, so it knows nothing of what is around it. The end of some screens comes with
 * or after the figures in a size of its own (`data-late`, a grid). When a page is left, this keeps how high the rows
 * are there, and when it is loaded again in this tab each has that room from the beginning: whoever had scrolled down
 * finds what was in view where it was. A hint only: storage may be blocked, and then that part grows. `Nav` forgets
 * it when another screen comes without a load.
 */
function keepLateRows(): void {
  const { style } = document.documentElement;
  const key = () => ['mars.rows', location.pathname + location.search, innerWidth].join(' ');
  const forget = () => void style.removeProperty('--late-rows');
  const quietly = (work: () => void) => {
    try {
      work();
    } catch {
      // Without storage nothing is kept.
    }
  };
  quietly(() => style.setProperty('--late-rows', sessionStorage.getItem(key()) ?? ''));
  // Another width needs other rows. The bars of a phone that come and go with scrolling change the height alone.
  const width = innerWidth;
  addEventListener('resize', () => innerWidth !== width && forget());
  addEventListener('pagehide', () => {
    forget();
    // What is being read still, or was opened, is not what will be there.
    const late = document.querySelector(
      '[data-late]:not([aria-busy="true"] *, :has(details[open], [aria-busy="true"]))',
    );
    if (!late) return;
    const rows = getComputedStyle(late).gridTemplateRows.replace(/\S+/g, 'minmax($&,auto)');
    quietly(() => sessionStorage.setItem(key(), rows));
  });
}

/** `keepLateRows` as the text of a script. */
export const LATE_ROWS_SCRIPT = `(${keepLateRows})()`;
