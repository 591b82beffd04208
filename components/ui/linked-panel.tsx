'use client';

import { copyWords, useCopy } from './buttons/use-copy';
import { Panel, type PanelProps } from './panel';
import { LiveRegion } from './visually-hidden';

type LinkedPanelProps = Omit<PanelProps, 'title' | 'beside'> & {
  /** Its anchor; stable, since links to it are shared. */
  id: string;
  title: string;
};

/** A panel with an anchor of its own. The link next to its heading goes to it and copies its address. */
export function LinkedPanel({ id, title, ...panel }: LinkedPanelProps) {
  return (
    <div className="group/panel grid scroll-mt-4 *:min-w-0" id={id}>
      <Panel {...panel} beside={<PanelLink id={id} title={title} />} title={title} />
    </div>
  );
}

function PanelLink({ id, title }: { id: string; title: string }) {
  const { state, copy } = useCopy(() => new URL(`#${id}`, window.location.href).href);
  const words = copyWords(`Copy link to “${title}”`)[state];
  return (
    <>
      <a
        aria-label={`Link to “${title}”`}
        className="-my-3 grid size-11 shrink-0 place-items-center rounded text-muted opacity-0 hover:text-ink focus-visible:opacity-100 group-hover/panel:opacity-100 [@media(hover:none)]:opacity-60 print:hidden"
        href={`#${id}`}
        onClick={copy}
        title={words}
      >
        <LinkIcon isDone={state === 'copied'} />
      </a>
      <LiveRegion>{state === 'idle' ? '' : words}</LiveRegion>
    </>
  );
}

/** Drawn here and not among the icons, which are in every first load. */
function LinkIcon({ isDone }: { isDone: boolean }) {
  return (
    <svg
      aria-hidden="true"
      fill="none"
      height={18}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth="1.5"
      viewBox="0 0 20 20"
      width={18}
    >
      <path
        d={
          isDone
            ? 'm4.5 10.5 3.5 3.5 7.5-8'
            : 'M8.25 11.75a3 3 0 0 0 4.25 0l3-3a3 3 0 0 0-4.25-4.25l-.75.75M11.75 8.25a3 3 0 0 0-4.25 0l-3 3a3 3 0 0 0 4.25 4.25l.75-.75'
        }
      />
    </svg>
  );
}
