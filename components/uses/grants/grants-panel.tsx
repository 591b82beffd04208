'use client';

import { LinkedPanel } from '@/components/ui/linked-panel';
import { Skeleton } from '@/components/ui/skeleton';
import { Usd } from '@/components/uses/amounts';
import { EmptyPositions } from '@/components/uses/empty-positions';
import type { ReadingProps } from '@/components/uses/reading';
import type { Snapshot } from '@/lib/domain/model/types';
import { GRANTS_FLOOR, grantSurplus, olderThan } from '@/lib/domain/uses/uses';
import { useFormat } from '@/lib/hooks/use-format';
import { GrantList } from './grant-list';
import { OlderGrants } from './older-grants';

/** The grants awarded from the Treasury's surplus, and how much of each has vested. */
export function GrantsPanel({ reading }: ReadingProps) {
  const format = useFormat();
  const grants = reading?.uses.grants ?? [];
  return (
    <LinkedPanel
      id="grants"
      aside={`Paid only from surplus above a ${format.setting(GRANTS_FLOOR)} backing ratio without XMS.`}
      title="Grants"
    >
      <p className="text-muted">
        {reading ? <Budget snapshot={reading.snapshot} /> : <Skeleton width={24} />}
      </p>
      <div className="mt-4">
        {reading && grants.length > 0 && <GrantList grants={grants} snapshot={reading.snapshot} />}
        {reading && <OlderGrants older={olderThan(grants)} snapshot={reading.snapshot} />}
        <EmptyPositions isEmpty={grants.length === 0} reading={reading} use="grants">
          No grants yet. The steward can award grants from surplus; they vest over time, and unvested amounts
          can be revoked.
        </EmptyPositions>
      </div>
    </LinkedPanel>
  );
}

function Budget({ snapshot }: { snapshot: Snapshot }) {
  const { surplus, unsure } = grantSurplus(snapshot);
  if (unsure.length > 0) {
    const symbols = unsure.map(({ symbol }) => symbol || 'an unnamed token').join(', ');
    return `Grants are unavailable: the price of ${symbols} is not reliable, so the surplus cannot be calculated.`;
  }
  return (
    <>
      Available for grants:{' '}
      <strong className="text-ink">
        <Usd value={surplus} />
      </strong>
    </>
  );
}
