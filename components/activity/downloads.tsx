'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { isComplete, isKnown } from '@/lib/domain/coverage';
import type { ActivityData } from '@/lib/hooks/use-activity';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

type DownloadsProps = {
  data: ActivityData;
  /** How many rows there are; undefined while they are being read. */
  count: bigint | undefined;
};

/** How much there is, and all of it, whatever the page, as a file. */
export function Downloads({ data, count }: DownloadsProps) {
  const { snapshot } = useTreasury();
  const format = useFormat();
  const [said, setSaid] = useState('');
  const { coverage, rows, flows } = data;
  const countText =
    count === undefined ? 'Reading' : count === 1n ? 'One entry' : `${format.count(count)} entries`;
  const isReady = snapshot !== undefined && isKnown(coverage) && rows.length + flows.length > 0;

  const download = async (extension: 'csv' | 'json') => {
    if (!snapshot) return;
    try {
      const { saveActivity } = await import('./save-activity');
      const count = saveActivity(data, snapshot, extension);
      const part = isComplete(coverage) ? '' : ' Older activity is missing in it, and it says so.';
      setSaid(`Saved ${format.count(BigInt(count))} entries.${part}`);
    } catch {
      setSaid('This did not work. Load the page again and try once more.');
    }
  };
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1">
      <p aria-live="polite" className="me-auto text-muted text-sm">
        {said || countText}
      </p>
      {(['csv', 'json'] as const).map((extension) => (
        <Button disabled={!isReady} key={extension} onClick={() => void download(extension)} size="sm">
          <span className="sr-only">Download as </span>
          {extension.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}
