'use client';

import { useState } from 'react';
import type { Composed } from '@/lib/chain/steward-compose';
import { EMPTY_STEWARD_FORM, type StewardForm, targetOf, targetsOf } from '@/lib/domain/steward-form';
import { readAct } from '@/lib/domain/steward-read';
import { useAccount } from './use-account';
import { useDeployment } from './use-deployment';
import { useUses } from './use-uses';

/** `unloaded`: what encodes calls could not be fetched (offline, or a newer version was deployed meanwhile). */
export type Composing = { state: 'idle' | 'busy' | 'unloaded' } | { state: 'done'; composed: Composed };

/** The steward's form and what it stands for, at one block; what was composed last, as long as the form is as it was. */
export function useSteward() {
  const { snapshot, uses, state } = useUses();
  const deployment = useDeployment();
  const { address } = useAccount();
  const [form, setForm] = useState<StewardForm>(EMPTY_STEWARD_FORM);
  const [composing, setComposing] = useState<Composing>({ state: 'idle' });
  /** How often composing was tried in vain. From the first time on what is missing is said, too. */
  const [attempts, setAttempts] = useState(0);

  const reading = snapshot && uses && { snapshot, uses };
  const targets = reading && targetsOf(form.act, reading);
  const read = reading && readAct(form, reading);

  const change = (part: Partial<StewardForm>) => {
    setForm((before) => ({ ...before, ...part }));
    setComposing({ state: 'idle' });
    if ('act' in part) setAttempts(0);
  };
  const run = async () => {
    if (composing.state === 'busy') return;
    if (!read?.act || !deployment) {
      setAttempts((before) => before + 1);
      return;
    }
    setComposing({ state: 'busy' });
    try {
      const { compose } = await import('@/lib/chain/steward-compose');
      const composed = await compose(read.act, deployment, address);
      // What was changed meanwhile is not what was composed.
      setComposing((now) => (now.state === 'busy' ? { state: 'done', composed } : now));
    } catch {
      setComposing((now) => (now.state === 'busy' ? { state: 'unloaded' } : now));
    }
  };
  return {
    snapshot,
    isLoading: state === 'loading',
    form,
    change,
    /** Undefined while being read. */
    targets,
    target: targets && targetOf(form, targets),
    issues: read?.issues ?? {},
    tried: attempts > 0,
    attempts,
    composing,
    run: () => void run(),
  };
}

export type Steward = ReturnType<typeof useSteward>;
