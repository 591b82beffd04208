'use client';

import type { Reading } from '@/components/uses/reading';
import type { Address } from '@/lib/domain/model/types';
import { olderThan, owedIn } from '@/lib/domain/uses/uses';
import { useGrantsAt } from '@/lib/hooks/history/use-grants-at';

/** What is reserved for the recipients of grants. */
export type Granted = {
  /** The amount in an asset, token units; undefined if unknown. */
  of: ((token: Address) => bigint) | undefined;
  /** Why it is unknown: it is loading, no node responds, or the contract does not. */
  state: 'known' | 'reading' | 'failed' | 'silent';
  /** How many grants are not part of the snapshot, and the block they were read at. */
  older: bigint;
  block: bigint;
  again: () => void;
};

/** Covers all grants: the latest are part of the snapshot, the others are read once. */
export function useGranted(reading: Reading | undefined): Granted {
  const newest = reading?.uses.grants ?? [];
  const older = olderThan(newest);
  const rest = useGrantsAt(reading?.snapshot, 0n, older);
  const isSilent = reading?.uses.silent.includes('grants');
  const all = older === 0n ? newest : rest.grants && [...newest, ...rest.grants];
  const isKnown = reading && !isSilent && all;
  return {
    of: isKnown ? (token) => owedIn(all, token) : undefined,
    state: isSilent ? 'silent' : isKnown ? 'known' : rest.failed ? 'failed' : 'reading',
    older,
    block: rest.block,
    again: rest.again,
  };
}
