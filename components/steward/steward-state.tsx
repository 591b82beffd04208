'use client';

import { Badge } from '@/components/ui/badge';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { BPS } from '@/lib/domain/limits/limits';
import type { Snapshot } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';

/** Whether a guardian has stopped the steward, and how much of the weekly loss budget is used. */
export function StewardState({ snapshot }: { snapshot: Snapshot | undefined }) {
  const format = useFormat();
  const budget = snapshot && (snapshot.value * snapshot.lossBudget) / BPS;
  const isStopped = snapshot?.stewardStopped;
  return (
    <Panel title="Steward">
      <DefinitionRows
        rows={[
          {
            term: 'Status',
            explain:
              'A guardian can stop all moves of assets and new grants at once. Only the governor resumes.',
            // As tall as the badge before there is one.
            value: (
              <span className="inline-flex min-h-7 items-center">
                {snapshot ? (
                  <Badge tone={isStopped ? 'warning' : 'success'}>
                    {isStopped ? 'Stopped by a guardian' : 'Active'}
                  </Badge>
                ) : (
                  <Skeleton width={8} />
                )}
              </span>
            ),
          },
          {
            term: 'Loss budget used',
            explain:
              'What the steward’s moves have cost the Treasury. Used budget recovers evenly over a week; a move that exceeds it is rejected.',
            value:
              snapshot && budget !== undefined ? (
                `${format.compactUsd(snapshot.lost)} of ${format.compactUsd(budget)} per week`
              ) : (
                <Skeleton width={18} />
              ),
          },
        ]}
      />
    </Panel>
  );
}
