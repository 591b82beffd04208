'use client';

import { useSyncExternalStore } from 'react';
import { createSignal } from '@/lib/chain/browser/signal';
import type { FigureId } from '@/lib/domain/figures/figures';
import type { Snapshot } from '@/lib/domain/model/types';

/** Figures to verify, and their title. */
export type VerifyRequest = {
  title: string;
  figures: readonly FigureId[] | ((snapshot: Snapshot) => readonly FigureId[]);
};

/** `loading`: the dialog's code is being fetched. */
type VerifyDialogState =
  | { phase: 'closed' }
  | { phase: 'loading' | 'open' | 'failed'; request: VerifyRequest };

const CLOSED: VerifyDialogState = { phase: 'closed' };

// Buttons in all panels open the page's one dialog through this, without knowing it.
let dialog: VerifyDialogState = CLOSED;
const changed = createSignal();

/** Sets the dialog's state, for buttons and dialog alike. */
export function openVerify(next: VerifyDialogState): void {
  dialog = next;
  changed.notify();
}

/** Closes the dialog, also when its page is left. */
export const closeVerify = (): void => openVerify(CLOSED);

/** The current request, for the dialog. */
export const useVerifyRequest = (): VerifyDialogState =>
  useSyncExternalStore(
    changed.subscribe,
    () => dialog,
    () => CLOSED,
  );

/**
 * Properties of a `VerifyButton`. The page must have a `VerifyHost`.
 * @param title the panel's heading; must be unique on the page
 */
export function useVerify(title: string, figures: VerifyRequest['figures']) {
  const now = useVerifyRequest();
  const mine = now.phase !== 'closed' && now.request.title === title;
  const state = mine && now.phase !== 'open' ? now.phase : ('idle' as const);
  const onClick = () => openVerify({ phase: 'loading', request: { title, figures } });
  return { title, state, onClick };
}
