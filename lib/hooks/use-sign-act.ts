'use client';

import type { Composed } from '@/lib/chain/steward-compose';
import { roleFor } from '@/lib/domain/steward';
import { actIntent } from '@/lib/tx/act-intent';
import { obstacleOf } from './obstacle';
import { useAccount } from './use-account';
import { useFlow } from './use-flow';
import { type MainAction, useMainAction } from './use-main-action';
import { useRoles } from './use-roles';
import { useTreasury } from './use-treasury';

const LABEL = 'Sign and send';

/**
 * The button that has a composed act signed and sent, or why it can't be; undefined for an account without the role.
 * @param words the sentence that is shown for the act
 */
export function useSignAct(composed: Composed, words: string): MainAction | undefined {
  const { act, check, own, account: asker } = composed;
  const account = useAccount();
  const roles = useRoles();
  const { snapshot, state } = useTreasury();
  const { start, busy } = useFlow();
  const action = useMainAction({
    obstacle: obstacleOf({ state, account, figuresOf: snapshot?.account, busy }),
    issue: undefined,
    label: LABEL,
    submit: () => start(actIntent(composed, words)),
  });
  if (!roles?.includes(roleFor(act.kind))) return undefined;
  if (check.kind === 'refused') return { label: LABEL, note: 'It would be refused now: see above.' };
  // Whoever was connected when it was composed is who was asked about.
  const isOwnRefused = own !== undefined && asker === account.address;
  return isOwnRefused
    ? { label: LABEL, note: 'To your account it would be refused now: see above.' }
    : action;
}
