'use client';

import { grantBudget } from '@/lib/domain/uses/uses';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { useFormat } from '@/lib/hooks/use-format';
import { StewardText } from './steward-text';
import { SumField } from './sum-field';

/** The amount, recipient, purpose and schedule of a grant. */
export function GrantFields({ steward }: { steward: Steward }) {
  const format = useFormat();
  const { snapshot } = steward;
  return (
    <>
      <SumField steward={steward} />
      {snapshot && (
        <p className="text-muted text-sm">
          Available for grants (surplus above a 105% backing ratio):{' '}
          {format.usd(grantBudget(snapshot).budget)}.
        </p>
      )}
      <StewardText
        field="recipient"
        hint="Cannot be changed later."
        label="Recipient"
        mono
        steward={steward}
      />
      <StewardText field="title" hint="Purpose, up to 100 bytes." label="Title" steward={steward} />
      <StewardText
        field="link"
        hint="Optional link to a description."
        inputMode="url"
        label="Link"
        steward={steward}
      />
      <div className="grid gap-x-4 sm:grid-cols-3">
        <StewardText
          field="startDays"
          hint="From the latest block."
          inputMode="numeric"
          label="Starts in"
          steward={steward}
          trailing="days"
        />
        <StewardText
          field="cliffDays"
          hint="No claims before the cliff."
          inputMode="numeric"
          label="Cliff after"
          steward={steward}
          trailing="days"
        />
        <StewardText
          field="days"
          hint="From the start date."
          inputMode="numeric"
          label="Vests over"
          steward={steward}
          trailing="days"
        />
      </div>
    </>
  );
}
