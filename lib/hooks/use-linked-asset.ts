'use client';

import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { findAsset } from '@/lib/domain/model/link';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { useTreasury } from './use-treasury';

/** The asset in the page's `?asset=`, by symbol or address. */
export type LinkedAsset = {
  snapshot: Snapshot | undefined;
  asset: Asset | undefined;
  /** The parameter's text; empty when absent. */
  text: string;
  state: ReturnType<typeof useTreasury>['state'];
};

/** Follows the page's query. Must be below a Suspense boundary: an exported page does not know its query. */
export function useLinkedAsset(): LinkedAsset {
  const text = useSearchParams().get('asset')?.trim() ?? '';
  const { snapshot, state } = useTreasury();
  const asset = useMemo(() => snapshot && findAsset(text, snapshot, []), [snapshot, text]);
  return { snapshot, asset, text, state };
}
