'use client';

import { LinkedPanel } from '@/components/ui/linked-panel';
import type { FigureId } from '@/lib/domain/figures/figures';
import { XMS_TIER } from '@/lib/domain/model/types';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { BackingSums } from './backing-sums';
import { Verify } from './use-figures';

const FIGURES: FigureId[] = [
  'backing',
  'backingWithoutXms',
  'backingStable',
  'value',
  'liabilities',
  'tier.1.value',
  `tier.${XMS_TIER}.value`,
];

/** The three backing ratios, calculated line by line. */
export function BackingCalculation() {
  const { snapshot } = useTreasury();
  return (
    <LinkedPanel
      aside={<Verify figures={FIGURES} title="Backing ratio" />}
      id="backing-ratio"
      title="Backing ratio"
    >
      <BackingSums snapshot={snapshot} />
    </LinkedPanel>
  );
}
