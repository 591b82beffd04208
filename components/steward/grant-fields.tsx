'use client';

import { budgetOf, leastDays } from '@/lib/domain/steward/grant-rules';
import { grantSurplus } from '@/lib/domain/uses/uses';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { useFormat } from '@/lib/hooks/use-format';
import { StewardText } from './steward-text';
import { SumField } from './sum-field';

/** The amount, recipient, purpose and schedule of a grant. */
export function GrantFields({ steward }: { steward: Steward }) {
  const format = useFormat();
  const { snapshot, rules } = steward;
  return (
    <>
      <SumField steward={steward} />
      {snapshot && (
        <p className="text-muted text-sm">
          Available for grants (surplus above a 105% backing ratio without XMS):{' '}
          {format.usd(grantSurplus(snapshot).surplus)}.
          {rules && ` Budget for 30 days, including recent grants: ${format.usd(budgetOf(snapshot, rules))}.`}
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
          hint="From the latest block, at least 1."
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
          hint={rules ? `From the start date, at least ${leastDays(rules)}.` : 'From the start date.'}
          inputMode="numeric"
          label="Vests over"
          steward={steward}
          trailing="days"
        />
      </div>
    </>
  );
}
