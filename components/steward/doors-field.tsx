'use client';

import { SegmentedControl } from '@/components/ui/segmented-control';
import { doorsOf } from '@/lib/domain/steward-form';
import type { Steward } from '@/lib/hooks/use-steward';

const LABELS = { both: 'Both doors', mint: 'Minting', redeem: 'Redeeming' };

/** Minting, redemption or both; to resume, only those that are paused. */
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
