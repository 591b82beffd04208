'use client';

import type { Composed } from '@/lib/chain/steward/steward-compose';
import { roleFor } from '@/lib/domain/steward/steward';
import { type MainAction, useMainAction } from '@/lib/hooks/trade/use-main-action';
import { useSigning } from '@/lib/hooks/trade/use-signing';
import { useAccount } from '@/lib/hooks/use-account';
import { actIntent } from '@/lib/tx/kinds/act-intent';
import { useOverwrittenParams } from './use-overwritten-params';
import { useRoles } from './use-roles';

const LABELS = { act: 'Sign and send', announce: 'Schedule', 'carry-out': 'Execute' };

/** The act itself, or one of the two calls that do it where the role has a delay. */
type Way = keyof typeof LABELS;

/**
 * The button that has a composed act signed and sent, or why it can't be; undefined for an account without the role.
 * @param words the sentence that is shown for the act
 */
export function useSignAct(composed: Composed, words: string, way: Way = 'act'): MainAction | undefined {
  const { act, check, own, account: asker, delayed } = composed;
  const label = LABELS[way];
  const { address } = useAccount();
  const roles = useRoles();
  const undone = useOverwrittenParams(composed);
  const { start, obstacle, lost } = useSigning();
  const call = { act: composed.call, announce: delayed?.announce, 'carry-out': delayed?.carryOut }[way];
  const signed = { ...act, kind: way === 'act' ? act.kind : way };
  const action = useMainAction({
    obstacle,
    problem: undefined,
    label,
    submit: () => call && start(actIntent({ act: signed, call }, words)),
  });
  if (!roles?.includes(roleFor(act.kind))) return undefined;
  if (check.kind === 'refused') return { label, note: 'This would fail right now. See above.' };
  if (undone.length > 0) return { label, note: 'Preview again: other parameters have changed.' };
  // Whoever was connected when it was composed is who was asked about, and by whom the announcement is known.
  if (asker !== address && way === 'announce') return { label, note: 'Preview again with this account.' };
  // What was asked about is the first of the calls.
  const isFirst = way !== 'carry-out' || !delayed?.announce;
  const isOwnRefused = isFirst && own !== undefined && asker === address;
  if (isOwnRefused) return { label, note: 'This would fail for your account right now. See above.' };
  return lost ? { ...action, note: lost } : action;
}
