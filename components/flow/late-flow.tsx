'use client';

import { late } from '@/components/ui/late';
import { Panel } from '@/components/ui/panel';

/** A transaction in progress, or its result, on the screen where it was started. Loaded when the first one starts. */
export const LateFlow = late(
  async () => (await import('./flow-panel')).FlowPanel,
  () => <Panel title="Preparing the next step…">{null}</Panel>,
);
