'use client';

import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { grantBudget } from '@/lib/domain/uses';
import { GrantRow } from './grant-row';
import { Usd } from './money';
import { Nothing } from './nothing';
import { type ReadingProps, withAssets } from './reading';

/** What the Treasury has given from its surplus, and how far each grant has vested. */
export function GrantsPanel({ reading }: ReadingProps) {
  const grants = reading ? withAssets(reading.snapshot, reading.uses.grants) : [];
  return (
    <Panel aside="Only from what backs USDm beyond 105 %." title="Grants">
      <p className="text-muted">
        Left to grant now:{' '}
        {reading ? (
          <strong className="text-ink">
            <Usd value={grantBudget(reading.snapshot)} />
          </strong>
        ) : (
          <Skeleton width={6} />
        )}
      </p>
      <div className="mt-4">
        {reading && grants.length > 0 ? (
          <ul className="divide-y divide-line">
            {grants.map(({ position, asset }) => (
              <GrantRow
                asset={asset}
                grant={position}
                key={position.id.toString()}
                snapshot={reading.snapshot}
              />
            ))}
          </ul>
        ) : (
          <Nothing isRead={reading !== undefined}>
            No grant was made yet. The steward may grant from the surplus; a grant vests little by little, and
            what has not vested can be taken back.
          </Nothing>
        )}
      </div>
    </Panel>
  );
}
