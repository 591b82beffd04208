'use client';

import { LiveRegion } from '@/components/ui/visually-hidden';
import { Button } from './button';
import { IconButton } from './icon-button';
import { copyWords, useCopy } from './use-copy';

const ICON = { idle: 'copy', copied: 'check', failed: 'cross' } as const;

/**
 * Copies a text exactly as given, and reports whether it worked.
 * @param wide shows the label next to the icon
 */
export function CopyButton({ text, label, wide = false }: { text: string; label: string; wide?: boolean }) {
  const { state, copy } = useCopy(text);
  const words = copyWords(label)[state];
  return (
    <>
      {wide ? (
        <Button icon={ICON[state]} onClick={copy}>
          {words}
        </Button>
      ) : (
        <IconButton icon={ICON[state]} label={label} onClick={copy} title={words} />
      )}
      <LiveRegion>{state === 'idle' ? '' : words}</LiveRegion>
    </>
  );
}
