/**
 * Runs as text before the first paint, so it cannot use anything defined around it. The last part of some screens
 * (`data-late`, a grid) arrives with or after the figures, at a height not known in advance. When a page is left, this
 * stores the height of its rows and how far it was scrolled; when the page is reloaded in this tab, each row reserves that
 * height from the start, so that a user who had scrolled down finds the same content in view. It is only a hint: storage may be blocked, and
 * then that part grows. `Nav` clears it when the screen changes without a load.
 */
function keepLateRows(): void {
  const { style } = document.documentElement;
  const key = () => ['mars.rows', location.pathname + location.search, innerWidth].join(' ');
  const forget = () => void style.removeProperty('--late-rows');
  const quietly = (work: () => void) => {
    try {
      work();
    } catch {
      // Without storage there is nothing to restore.
    }
  };
  quietly(() => {
    const [rows = '', place] = sessionStorage.getItem(key())?.split('|') ?? [];
    style.setProperty('--late-rows', rows);
    // The browser looks for the text that was in view, which has not loaded yet, and may end up elsewhere.
    const [load] = performance.getEntriesByType('navigation');
    if (place === undefined || !load || !('type' in load) || load.type !== 'reload') return;
    history.scrollRestoration = 'manual';
    const back = () => scrollTo({ top: Number(place), behavior: 'instant' });
    addEventListener('DOMContentLoaded', back);
    // Once more when all files have loaded, typefaces too, unless the user has scrolled meanwhile.
    addEventListener('load', back);
    const stay = () => removeEventListener('load', back);
    for (const input of ['wheel', 'pointerdown', 'touchmove', 'keydown'])
      addEventListener(input, stay, { once: true });
  });
  // Heights depend on the width. A phone’s browser bars, which come and go while scrolling, change only the height.
  const width = innerWidth;
  addEventListener('resize', () => innerWidth !== width && forget());
  addEventListener('pagehide', () => {
    forget();
    // For who comes back to it.
    history.scrollRestoration = 'auto';
    // Content that is still loading, or that was opened by hand, will not be there after the reload.
    const late = document.querySelector(
      '[data-late]:not([aria-busy="true"] *, :has(details[open], [aria-busy="true"]))',
    );
    if (!late) return;
    const rows = getComputedStyle(late).gridTemplateRows.replace(/\S+/g, 'minmax($&,auto)');
    quietly(() => sessionStorage.setItem(key(), `${rows}|${scrollY}`));
  });
}

/** `keepLateRows` as the text of a script. */
export const LATE_ROWS_SCRIPT = `(${keepLateRows})()`;
