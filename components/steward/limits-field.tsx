'use client';

import { SegmentedControl } from '@/components/ui/fields/segmented-control';
import { sidesOf } from '@/lib/domain/steward/steward-form';
import type { Steward } from '@/lib/hooks/steward/use-steward';

const LABELS = { both: 'Both', mint: 'Minting', redeem: 'Redemption' };

/** Minting, redemption or both; to resume, only those that are paused. */
export function SidesField({ steward: { form, change, target } }: { steward: Steward }) {
  const { choices, sides } = sidesOf(form, target ?? {});
  return (
    <SegmentedControl
      label="Applies to"
      onChange={(chosen) => change({ sides: chosen })}
      options={choices.map((value) => ({ value, label: LABELS[value] }))}
      value={sides}
    />
  );
}
