'use client';

import { useSyncExternalStore } from 'react';
import { createSignal } from '@/lib/chain/browser/signal';
import type { FigureId } from '@/lib/domain/figures/figures';
import type { Snapshot } from '@/lib/domain/model/types';

/** Figures that somebody wants to verify, and what they are called together. */
export type VerifyRequest = {
  title: string;
  figures: readonly FigureId[] | ((snapshot: Snapshot) => readonly FigureId[]);
};

/** `loading`: the dialog's code is being fetched. */
type Asked = { phase: 'closed' } | { phase: 'loading' | 'open' | 'failed'; request: VerifyRequest };

const CLOSED: Asked = { phase: 'closed' };

// Buttons of every panel ask, the one dialog of the page answers: they know nothing of each other.
let asked: Asked = CLOSED;
const changed = createSignal();

/** Says how far the dialog is, to buttons and dialog alike. */
export function openVerify(next: Asked): void {
  asked = next;
  changed.notify();
}

/** The dialog is left, or its page. */
export const closeVerify = (): void => openVerify(CLOSED);

/** What is asked for, for the dialog. */
export const useVerifyRequest = (): Asked =>
  useSyncExternalStore(
    changed.subscribe,
    () => asked,
    () => CLOSED,
  );

/**
 * Properties of a `VerifyButton`. The page must have a `VerifyHost`.
 * @param title what the figures are together: the panel's heading; no two buttons of a page have the same
 */
export function useVerify(title: string, figures: VerifyRequest['figures']) {
  const now = useVerifyRequest();
  const mine = now.phase !== 'closed' && now.request.title === title;
  const state = mine && now.phase !== 'open' ? now.phase : ('idle' as const);
  const onClick = () => openVerify({ phase: 'loading', request: { title, figures } });
  return { title, state, onClick };
}
