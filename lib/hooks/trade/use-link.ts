'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { LinkIssue, Side } from '@/lib/domain/model/issues';
import { parseLink } from '@/lib/domain/trade/prefill';
import type { TradeForm } from '@/lib/domain/trade/trade-form';
import { useTreasury } from '@/lib/hooks/use-treasury';

/**
 * Fills in what the page's link asks for, once, as soon as the Treasury is known.
 * @returns notices about the parts of the link that were ignored, and how to put them away
 */
export function useLink(
  side: Side,
  fill: (part: Partial<TradeForm>) => void,
): { notices: readonly LinkIssue[]; dismiss: () => void } {
  const { snapshot } = useTreasury();
  const [notices, setNotices] = useState<readonly LinkIssue[]>([]);
  const read = useRef(false);
  // Before the form can be used: what is typed belongs to the asset then shown, which the link may still exchange.
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
