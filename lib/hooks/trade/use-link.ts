'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { LinkIssue, Side } from '@/lib/domain/model/issues';
import { parseLink } from '@/lib/domain/trade/prefill';
import type { TradeForm } from '@/lib/domain/trade/trade-form';
import { useTreasury } from '@/lib/hooks/use-treasury';

/**
 * Applies the page's link to the form, once, as soon as the Treasury is loaded.
 * @returns notices about the parts of the link that were ignored, and how to dismiss them
 */
export function useLink(
  side: Side,
  fill: (part: Partial<TradeForm>) => void,
): { notices: readonly LinkIssue[]; dismiss: () => void } {
  const { snapshot } = useTreasury();
  const [notices, setNotices] = useState<readonly LinkIssue[]>([]);
  const read = useRef(false);
  // Before the form can be used: a typed amount belongs to the asset on screen, which the link may still change.
  useLayoutEffect(() => {
    if (!snapshot || read.current) return;
    read.current = true;
    const { asset, amount, to, notices: ignored } = parseLink(window.location.search, snapshot, side);
    fill({
      ...(asset && { asset: asset.token }),
      ...(amount !== undefined && { amount }),
      ...(to && { receiver: to }),
    });
    setNotices(ignored);
  }, [snapshot, side, fill]);
  return { notices, dismiss: () => setNotices([]) };
}
