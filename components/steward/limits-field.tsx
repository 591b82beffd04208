'use client';

import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { doorsOf } from '@/lib/domain/steward/steward-form';
import type { Steward } from '@/lib/hooks/steward/use-steward';

const LABELS = { both: 'Both', mint: 'Minting', redeem: 'Redemption' };

/** Minting, redemption or both; to resume, only those that are paused. */
export function DoorsField({ steward: { form, change, target } }: { steward: Steward }) {
  const { choices, doors } = doorsOf(form, target ?? {});
  return (
    <SegmentedControl
      label="Applies to"
      onChange={(chosen) => change({ doors: chosen })}
      options={choices.map((value) => ({ value, label: LABELS[value] }))}
      value={doors}
    />
  );
}
