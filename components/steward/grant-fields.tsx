'use client';

import { grantBudget } from '@/lib/domain/uses/uses';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { useFormat } from '@/lib/hooks/use-format';
import { StewardText } from './steward-text';
import { SumField } from './sum-field';

/** For what, to whom, how much and when. */
export function GrantFields({ steward }: { steward: Steward }) {
  const format = useFormat();
  const { snapshot } = steward;
  return (
    <>
      <SumField steward={steward} />
      {snapshot && (
        <p className="text-muted text-sm">
          Left to grant now from what backs USDm beyond 105%: {format.usd(grantBudget(snapshot).budget)}.
        </p>
      )}
      <StewardText
        field="recipient"
        hint="Final: it can’t be changed later."
        label="Recipient"
        mono
        steward={steward}
      />
      <StewardText field="title" hint="What it is for; at most 100 bytes." label="Title" steward={steward} />
      <StewardText
        field="link"
        hint="Where it is described; may be left out."
        inputMode="url"
        label="Link"
        steward={steward}
      />
      <div className="grid gap-x-4 sm:grid-cols-3">
        <StewardText
          field="startDays"
          hint="From the newest block."
          inputMode="numeric"
          label="Starts in"
          steward={steward}
          trailing="days"
        />
        <StewardText
          field="cliffDays"
          hint="Nothing before it."
          inputMode="numeric"
          label="Cliff after"
          steward={steward}
          trailing="days"
        />
        <StewardText
          field="days"
          hint="From its start."
          inputMode="numeric"
          label="Vests over"
          steward={steward}
          trailing="days"
        />
      </div>
    </>
  );
}
