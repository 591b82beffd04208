'use client';

import type { Composed } from '@/lib/chain/steward/steward-compose';
import { roleFor } from '@/lib/domain/steward/steward';
import { type MainAction, useMainAction } from '@/lib/hooks/trade/use-main-action';
import { useSigning } from '@/lib/hooks/trade/use-signing';
import { useAccount } from '@/lib/hooks/use-account';
import { actionIntent } from '@/lib/tx/kinds/action-intent';
import { useOverwrittenParams } from './use-overwritten-params';
import { useRoles } from './use-roles';

const LABELS = { action: 'Sign and send', schedule: 'Schedule', execute: 'Execute' };

/** The action itself, or one of the two calls that replace it when the role has a delay. */
type SignableCall = keyof typeof LABELS;

/**
 * The button that signs and sends a composed action, or the reason why it cannot; undefined for an account without the
 * role.
 * @param words the sentence shown for the action
 */
export function useSignAction(
  composed: Composed,
  words: string,
  way: SignableCall = 'action',
): MainAction | undefined {
  const { action, check, own, account: asker, delayed } = composed;
  const label = LABELS[way];
  const { address } = useAccount();
  const roles = useRoles();
  const undone = useOverwrittenParams(composed);
  const { start, obstacle, lost } = useSigning();
  const call = { action: composed.call, schedule: delayed?.schedule, execute: delayed?.execute }[way];
  const signed = { ...action, kind: way === 'action' ? action.kind : way };
  const button = useMainAction({
    obstacle,
    problem: undefined,
    label,
    submit: () => call && start(actionIntent({ action: signed, call }, words)),
  });
  if (!roles?.includes(roleFor(action.kind))) return undefined;
  if (check.kind === 'refused') return { label, note: 'This would fail right now. See above.' };
  if (undone.length > 0) return { label, note: 'Preview again: other parameters have changed.' };
  // The check and the schedule's proof are for the account that was connected when the action was composed.
  if (asker !== address && way === 'schedule') return { label, note: 'Preview again with this account.' };
  // The check covered the first of the two calls.
  const isFirst = way !== 'execute' || !delayed?.schedule;
  const isOwnRefused = isFirst && own !== undefined && asker === address;
  if (isOwnRefused) return { label, note: 'This would fail for your account right now. See above.' };
  return lost ? { ...button, note: lost } : button;
}
