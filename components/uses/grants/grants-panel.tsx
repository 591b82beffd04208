'use client';

import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { Usd } from '@/components/uses/amounts';
import { Nothing } from '@/components/uses/empty-positions';
import type { ReadingProps } from '@/components/uses/reading';
import type { Snapshot } from '@/lib/domain/model/types';
import { GRANTS_FLOOR, grantBudget, olderThan } from '@/lib/domain/uses/uses';
import { useFormat } from '@/lib/hooks/use-format';
import { GrantList } from './grant-list';
import { OlderGrants } from './older-grants';

/** What the Treasury has given from its surplus, and how far each grant has vested. */
export function GrantsPanel({ reading }: ReadingProps) {
  const format = useFormat();
  const grants = reading?.uses.grants ?? [];
  return (
    <Panel aside={`Only from what backs USDm beyond ${format.percent(GRANTS_FLOOR)}.`} title="Grants">
      <p className="text-muted">
        {reading ? <Budget snapshot={reading.snapshot} /> : <Skeleton width={24} />}
      </p>
      <div className="mt-4">
        {reading && grants.length > 0 && <GrantList grants={grants} snapshot={reading.snapshot} />}
        {reading && <OlderGrants older={olderThan(grants)} snapshot={reading.snapshot} />}
        <Nothing isEmpty={grants.length === 0} reading={reading} use="grants">
          No grant was made yet. The steward may grant from the surplus; a grant vests little by little, and
          what has not vested can be taken back.
        </Nothing>
      </div>
    </Panel>
  );
}

function Budget({ snapshot }: { snapshot: Snapshot }) {
  const { budget, unsure } = grantBudget(snapshot);
  if (unsure.length > 0) {
    const symbols = unsure.map(({ symbol }) => symbol || 'an unnamed token').join(', ');
    return `Nothing can be granted now: the price of ${symbols} is not believable, so nobody knows the surplus.`;
  }
  return (
    <>
      Left to grant now:{' '}
      <strong className="text-ink">
        <Usd value={budget} />
      </strong>
    </>
  );
}
