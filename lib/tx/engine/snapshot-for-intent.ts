import type { Snapshot } from '@/lib/domain/model/types';
import { type Intent, kindOf } from '@/lib/tx/kinds';

/** The snapshot as an intent sees it: of one about native coin, with the coin in place of its wrapped form. */
export const snapshotForIntent = (intent: Intent, snapshot: Snapshot): Snapshot =>
  kindOf(intent).see?.(intent, snapshot) ?? snapshot;
