/** Id of the element the skip link jumps to. */
export const MAIN_ID = 'content';

/** First in the tab order: skips header and navigation. */
export function SkipLink() {
  return (
    <a
      className="fixed start-4 top-2 z-20 -translate-y-24 rounded bg-ink px-4 py-3 font-semibold text-page focus:translate-y-0"
      href={`#${MAIN_ID}`}
    >
      Skip to content
    </a>
  );
}
