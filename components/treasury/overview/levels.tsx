'use client';

import type { ReactNode } from 'react';
import { liabilitiesOf } from '@/lib/domain/limits/limits';
import type { Snapshot } from '@/lib/domain/model/types';
import { useFigures } from '../use-figures';

/** Reserves, what is owed, and what is between them: the key of the picture. */
export function Levels({ snapshot }: { snapshot: Snapshot | undefined }) {
  const figures = useFigures(snapshot);
  const isShort = snapshot !== undefined && snapshot.value < liabilitiesOf(snapshot);
  return (
    <dl className="grid gap-x-6 gap-y-1.5 sm:grid-cols-3">
      <Level term="Reserves">{figures.total('value', { width: 7 })}</Level>
      <Level
        mark={
          <span aria-hidden="true" className="me-2 inline-block w-5 border-ink border-t-[3px] align-middle" />
        }
        term="In circulation"
      >
        {figures.total('liabilities', { width: 7 })}
      </Level>
      <Level term={isShort ? 'Shortfall' : 'Surplus'}>{figures.total('surplus', { width: 7 })}</Level>
    </dl>
  );
}

function Level({ term, mark, children }: { term: string; mark?: ReactNode; children: ReactNode }) {
  return (
    <div className="sm:min-w-0">
      <dt className="text-muted text-sm leading-snug">
        {mark}
        {term}
      </dt>
      <dd className="font-semibold leading-snug sm:text-lg">{children}</dd>
    </div>
  );
}
