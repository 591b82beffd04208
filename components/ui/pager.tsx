import { buttonClass } from './buttons/button-class';
import { LiveRegion } from './visually-hidden';

type PagerProps = {
  /** What the pages are of; read aloud. */
  label: string;
  /** Starts at 1. */
  page: number;
  /** Undefined while the number of pages is loading; space for the buttons is reserved. */
  pages: number | undefined;
  /** What the page shows: "1–25 of 1,234". */
  text: string;
  onPage: (page: number) => void;
};

/** Moves between pages. Its buttons stay in place and keep the focus; the new page is announced. */
export function Pager({ label, page, pages, text, onPage }: PagerProps) {
  return (
    <nav
      aria-label={label}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 print:hidden"
    >
      <p className="text-muted">{text}</p>
      {pages !== 1 && (
        <div className="flex gap-2">
          <Turn isEnd={page <= 1} onTurn={() => onPage(page - 1)}>
            Previous
          </Turn>
          <Turn isEnd={pages === undefined || page >= pages} onTurn={() => onPage(page + 1)}>
            Next
          </Turn>
        </div>
      )}
      <LiveRegion>{pages !== undefined && `Page ${page} of ${pages}: ${text}`}</LiveRegion>
    </nav>
  );
}

type TurnProps = { isEnd: boolean; onTurn: () => void; children: string };

function Turn({ isEnd, onTurn, children }: TurnProps) {
  return (
    <button
      // Not `disabled`, which would lose the focus on the last page.
      aria-disabled={isEnd || undefined}
      className={buttonClass({ off: isEnd })}
      onClick={isEnd ? undefined : onTurn}
      type="button"
    >
      {children}
      <span className="sr-only"> page</span>
    </button>
  );
}
