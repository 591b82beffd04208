'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { Snapshot } from '@/lib/domain/model/types';
import { GRANTS_PAGE } from '@/lib/domain/uses/uses';
import { useGrantsAt } from '@/lib/hooks/history/use-grants-at';
import { useFormat } from '@/lib/hooks/use-format';
import { GrantList } from './grant-list';

type OlderGrantsProps = {
  snapshot: Snapshot;
  /** How many grants are not part of the snapshot: those with ids below this number. */
  older: bigint;
};

/** Grants older than the latest ones, loaded page by page on request. */
export function OlderGrants({ snapshot, older }: OlderGrantsProps) {
  const format = useFormat();
  const [pages, setPages] = useState(0);
  const ends = Array.from({ length: pages }, (_, index) => older - GRANTS_PAGE * BigInt(index));
  const left = older - GRANTS_PAGE * BigInt(pages);
  return (
    <>
      {ends.map((end, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a new grant shifts the contents of every page, but each stays the same page
        <Page end={end} key={index} snapshot={snapshot} />
      ))}
      {left > 0n && (
        <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button onClick={() => setPages(pages + 1)}>Show older grants</Button>
          <p className="text-muted text-sm">{format.count(left)} more on chain.</p>
        </div>
      )}
    </>
  );
}

/** The grants with ids below `end`. It takes the focus, since the button may have disappeared. */
function Page({ end, snapshot }: { end: bigint; snapshot: Snapshot }) {
  const format = useFormat();
  const place = useRef<HTMLElement>(null);
  const size = end < GRANTS_PAGE ? end : GRANTS_PAGE;
  const { grants, block, failed, again } = useGrantsAt(snapshot, end - size, size);
  useEffect(() => place.current?.focus(), []);
  return (
    <section
      aria-busy={!grants && !failed}
      aria-label="Older grants"
      className="mt-5 border-line border-t pt-5"
      ref={place}
      tabIndex={-1}
    >
      {failed && (
        <Notice
          action={<Button onClick={again}>Try again</Button>}
          announce
          title="Not loaded"
          tone="warning"
        >
          These grants could not be loaded. They remain on chain.
        </Notice>
      )}
      {!grants && !failed && <Skeleton lines={4} width={44} />}
      {grants && (
        <>
          <p className="mb-5 text-muted text-sm">As of block {format.count(block)}.</p>
          <GrantList grants={grants} snapshot={snapshot} />
        </>
      )}
    </section>
  );
}
