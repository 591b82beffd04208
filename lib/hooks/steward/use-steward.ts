'use client';

import { useEffect, useState } from 'react';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Composed } from '@/lib/chain/steward/steward-compose';
import type { ActionKind } from '@/lib/domain/model/steward-issue';
import { EMPTY_STEWARD_FORM, type StewardForm, targetOf, targetsOf } from '@/lib/domain/steward/steward-form';
import { parseAction } from '@/lib/domain/steward/steward-read';
import { useUses } from '@/lib/hooks/history/use-uses';
import { useAccount, useDeployment } from '@/lib/hooks/use-account';
import { useFlow } from '@/lib/hooks/use-flow';
import { type Flow, type FlowStatus, hasEnded } from '@/lib/tx/engine/flow';
import { forDeployment } from './for-deployment';
import { useGrantRules } from './use-grant-rules';

/**
 * `unloaded`: the code that encodes calls could not be fetched (offline, or a newer version was deployed meanwhile).
 */
export type Composing = { state: 'idle' | 'busy' | 'unloaded' } | { state: 'done'; composed: Composed };

const IDLE: Composing = { state: 'idle' };

/**
 * The steward's form, parsed at one block; the last preview, while the form and the chain are unchanged and it was not
 * sent; and the action that is in progress or has just ended.
 * @param fetchPanel fetches the code that shows a preview, so that it is ready once there is one
 */
export function useSteward(fetchPanel: () => Promise<unknown>) {
  const deployment = useDeployment();
  const { address } = useAccount();
  const { flow, resume, dismiss } = useFlow();
  const [form, setForm] = useState<StewardForm>(EMPTY_STEWARD_FORM);
  const [last, setComposing] = useState<Composing>(IDLE);
  const composing = composingFor(last, deployment);
  /** How often a preview was requested for an invalid form. From the first time on, missing fields are reported too. */
  const [attempts, setAttempts] = useState(0);

  const { snapshot, uses, isLoading, rules, reading } = useReading(form.action, deployment);
  const targets = reading && targetsOf(form.action, reading);
  const read = reading && parseAction(form, reading);
  const acting = flow && flow.screen === 'steward' ? flow : undefined;

  // A preview that was sent must not be sent again by one click. To repeat an action, compose it again.
  const settled = acting && !isToBeSigned(acting) ? acting.id : undefined;
  useEffect(() => {
    if (settled !== undefined) setComposing(IDLE);
  }, [settled]);

  const change = (part: Partial<StewardForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setComposing(IDLE);
    if ('action' in part) setAttempts(0);
  };
  const run = async () => {
    if (composing.state === 'busy') return;
    if (!read?.action || !deployment) {
      setAttempts((before) => before + 1);
      return;
    }
    setComposing({ state: 'busy' });
    try {
      const [{ compose }] = await Promise.all([import('@/lib/chain/steward/steward-compose'), fetchPanel()]);
      const composed = await compose(read.action, deployment, address);
      // If the form has changed meanwhile, this preview is outdated.
      setComposing((now) => (now.state === 'busy' ? { state: 'done', composed } : now));
    } catch {
      setComposing((now) => (now.state === 'busy' ? { state: 'unloaded' } : now));
    }
  };
  return {
    snapshot,
    uses,
    /** Undefined while unknown, or not needed for the action. */
    rules,
    isLoading,
    form,
    change,
    /** Undefined while loading. */
    targets,
    target: targets && targetOf(form, targets),
    issues: read?.issues ?? {},
    tried: attempts > 0,
    attempts,
    composing,
    /** The preview to show. Not the action being signed, which has a panel of its own. */
    composed: shownOf(composing, acting),
    run: () => void run(),
    acting,
    resume,
    /** Dismisses the action. It is unknown whether it will be sent, so it has to be composed again. */
    leave: () => {
      if (acting && !hasEnded(acting)) setComposing(IDLE);
      dismiss();
    },
  };
}

/** The Treasury and its venues at one block, with the rules of the grants contract if the action depends on them. */
function useReading(action: ActionKind, deployment: Deployment | undefined) {
  const { snapshot: latest, uses, state } = useUses();
  const snapshot = forDeployment(latest, deployment);
  const rules = useGrantRules(action === 'grant' || action === 'grants-budget');
  const reading = snapshot && uses && { snapshot, uses, rules };
  return { snapshot, uses, isLoading: state === 'loading', rules, reading };
}

export type Steward = ReturnType<typeof useSteward>;

/** Drops a preview composed for another chain. */
const composingFor = (last: Composing, deployment: Deployment | undefined): Composing =>
  last.state === 'done' && !forDeployment(last.composed, deployment) ? IDLE : last;

const UNSENT: readonly FlowStatus[] = ['preparing', 'wallet', 'halted', 'refused', 'cancelled'];

/** Nothing was sent, or it was cancelled, and the check still holds: the chain has not refused the action since. */
const isToBeSigned = ({ status, issue }: Flow): boolean =>
  UNSENT.includes(status) && issue?.name !== 'action-refused';

const shownOf = (composing: Composing, acting: Flow | undefined): Composed | undefined =>
  composing.state === 'done' && !isBeingSigned(composing.composed, acting) ? composing.composed : undefined;

function isBeingSigned({ call, delayed }: Composed, acting: Flow | undefined): boolean {
  if (acting?.intent.kind !== 'action' || hasEnded(acting)) return false;
  const { data } = acting.intent.call;
  return [call, delayed?.schedule, delayed?.execute].some((each) => each?.data === data);
}
