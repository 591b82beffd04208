'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { isComplete, isKnown } from '@/lib/domain/history/coverage';
import type { ActivityData } from '@/lib/hooks/history/use-activity';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';

type DownloadsProps = {
  data: ActivityData;
  /** The number of entries, in words. */
  text: string;
};

/** The number of entries, and buttons to export all of them, not only the current page. */
export function Downloads({ data, text }: DownloadsProps) {
  const { snapshot } = useTreasury();
  const format = useFormat();
  /** The result of the last export, while the same rows are shown. */
  const [said, setSaid] = useState<{ of: ActivityData['rows']; text: string }>();
  const { coverage, rows, flows } = data;
  const isReady = snapshot !== undefined && isKnown(coverage) && rows.length + flows.length > 0;

  const download = async (extension: 'csv' | 'json') => {
    if (!snapshot) return;
    try {
      const { saveActivity } = await import('./save-activity');
      const saved = saveActivity(data, snapshot, extension);
      const entries = saved === 1 ? '1 entry' : `${format.count(BigInt(saved))} entries`;
      const part = isComplete(coverage) ? '' : ' Older activity is not included; the file notes this.';
      setSaid({ of: rows, text: `Saved ${entries}.${part}` });
    } catch {
      setSaid({ of: rows, text: 'The download failed. Reload the page and try again.' });
    }
  };
  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1">
      <p aria-live="polite" className="me-auto text-muted text-sm">
        {said?.of === rows ? said.text : text}
      </p>
      {(['csv', 'json'] as const).map((extension) => (
        <Button disabled={!isReady} key={extension} onClick={() => void download(extension)} size="sm">
          <span className="sr-only">Export as </span>
          {extension.toUpperCase()}
        </Button>
      ))}
    </div>
  );
}
