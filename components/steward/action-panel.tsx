'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { SelectField } from '@/components/ui/fields/select-field';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { ActionKind } from '@/lib/domain/model/steward-issue';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { ActionFields } from './action-fields';

const ACTIONS: { value: ActionKind; label: string }[] = [
  { value: 'lend', label: 'Deposit in a vault' },
  { value: 'pair', label: 'Add Mars Swap liquidity' },
  { value: 'entrust', label: 'Move to governance' },
  { value: 'recall', label: 'Recall' },
  { value: 'harvest', label: 'Harvest vault yield' },
  { value: 'vote', label: 'Vote on a proposal' },
  { value: 'grant', label: 'Make a grant' },
  { value: 'revoke', label: 'Revoke a grant' },
  { value: 'pause', label: 'Pause minting or redemption (guardian)' },
  { value: 'stop-steward', label: 'Stop the steward (guardian)' },
  { value: 'stop-grant', label: 'Stop a grant (guardian)' },
  { value: 'reopen', label: 'Resume minting or redemption (governor)' },
  { value: 'resume-steward', label: 'Resume the steward (governor)' },
  { value: 'resume-grant', label: 'Resume a grant (governor)' },
  { value: 'params', label: 'Set a parameter (governor)' },
  { value: 'grants-budget', label: 'Set the grants budget (governor)' },
  { value: 'delegate', label: 'Delegate votes (governor)' },
];

const TARGET: Record<ActionKind, string> = {
  lend: 'Asset',
  pair: 'Asset',
  entrust: 'Vote token',
  recall: 'Position',
  harvest: 'Vault',
  vote: 'Governor',
  grant: 'Asset',
  revoke: 'Grant',
  pause: 'Asset',
  reopen: 'Asset',
  'stop-steward': 'Applies to',
  'resume-steward': 'Applies to',
  'stop-grant': 'Grant',
  'resume-grant': 'Grant',
  'grants-budget': 'Parameter',
  params: 'Parameter',
  delegate: 'Vote token',
};

const NONE: Record<ActionKind, string> = {
  lend: 'No vaults are listed.',
  pair: 'No Mars Swap pairs are listed.',
  entrust: 'No vote tokens are listed.',
  recall: 'Nothing is deployed, so there is nothing to recall.',
  harvest: 'No vault has harvestable yield yet.',
  vote: 'No Governors are listed.',
  grant: 'No assets are listed.',
  revoke: 'No grant has unvested funds to revoke.',
  pause: 'No assets are listed.',
  reopen: 'Nothing is paused.',
  'stop-steward': 'The steward is already stopped.',
  'resume-steward': 'The steward is not stopped.',
  'stop-grant': 'No grant has anything left to claim.',
  'resume-grant': 'No grant is stopped.',
  'grants-budget': 'The budget is still loading.',
  params: 'There are no parameters.',
  delegate: 'No vote tokens are listed.',
};

/** The form of a new action: its type, its target and its details. */
export function ActionPanel({ steward }: { steward: Steward }) {
  const { form, change, targets, target, composing, run, attempts } = steward;
  const fields = useRef<HTMLFormElement>(null);
  // After a failed preview, as soon as the errors are shown.
  useEffect(() => {
    if (attempts > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const options = targets?.map(({ value, label }) => ({ value, label })) ?? [];
  const isEmpty = targets !== undefined && target === undefined;
  return (
    <Panel title="New action">
      <form
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
        ref={fields}
      >
        <SelectField
          label="Action"
          onChange={(action) => change({ action })}
          options={ACTIONS}
          value={form.action}
        />
        <SelectField
          disabled={target === undefined}
          label={TARGET[form.action]}
          onChange={(value) => change({ targets: { ...form.targets, [form.action]: value } })}
          options={target ? options : [{ value: '', label: isEmpty ? 'None' : 'Loading…' }]}
          value={target?.value ?? ''}
        />
        {isEmpty ? <p className="text-muted">{NONE[form.action]}</p> : <ActionFields steward={steward} />}
        {composing.state === 'unloaded' && (
          <Notice announce title="This section could not be loaded" tone="warning">
            You may be offline, or the app has been updated. Your input is kept. Try again or reload.
          </Notice>
        )}
        <Button
          block
          busy={composing.state === 'busy'}
          disabled={target === undefined}
          size="lg"
          type="submit"
          variant="primary"
        >
          {composing.state === 'busy' ? 'Simulating…' : 'Preview'}
        </Button>
      </form>
    </Panel>
  );
}
