'use client';

import type { Reading } from '@/components/uses/reading';
import type { Address } from '@/lib/domain/model/types';
import { olderThan, owedIn } from '@/lib/domain/uses/uses';
import { useGrantsAt } from '@/lib/hooks/history/use-grants-at';

/** What grants still owe to their recipients. */
export type Granted = {
  /** In an asset, token units; undefined where it is not known. */
  of: ((token: Address) => bigint) | undefined;
  /** Why it is not known: it is being read, no node tells, or the contract does not. */
  state: 'known' | 'reading' | 'failed' | 'silent';
  /** How many of the grants do not come with the figures, and the block that they were read at. */
  older: bigint;
  block: bigint;
  again: () => void;
};

/** Of all grants: the newest come with the figures, the others are read once. */
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
