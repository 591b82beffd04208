'use client';

import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { doorsOf } from '@/lib/domain/steward/steward-form';
import type { Steward } from '@/lib/hooks/steward/use-steward';

const LABELS = { both: 'Both doors', mint: 'Minting', redeem: 'Redeeming' };

/** Which doors; to open, those that are shut. */
export function DoorsField({ steward: { form, change, target } }: { steward: Steward }) {
  const { choices, doors } = doorsOf(form, target ?? {});
  return (
    <SegmentedControl
      label="Which doors"
      onChange={(chosen) => change({ doors: chosen })}
      options={choices.map((value) => ({ value, label: LABELS[value] }))}
      value={doors}
    />
  );
}
