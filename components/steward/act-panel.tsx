'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { SelectField } from '@/components/ui/fields/select-field';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import type { ActKind } from '@/lib/domain/model/steward-issue';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { ActFields } from './act-fields';

const ACTS: { value: ActKind; label: string }[] = [
  { value: 'lend', label: 'Lend to a vault' },
  { value: 'pair', label: 'Pair with USDm on Mars Swap' },
  { value: 'entrust', label: 'Move to where it votes' },
  { value: 'recall', label: 'Recall' },
  { value: 'harvest', label: 'Harvest a vault' },
  { value: 'vote', label: 'Vote on a proposal' },
  { value: 'grant', label: 'Make a grant' },
  { value: 'revoke', label: 'Revoke a grant' },
  { value: 'pause', label: 'Shut doors (guardian)' },
  { value: 'reopen', label: 'Open doors again (governor)' },
  { value: 'params', label: 'Set a parameter (governor)' },
  { value: 'delegate', label: 'Delegate votes (governor)' },
];

const TARGET: Record<ActKind, string> = {
  lend: 'Asset',
  pair: 'Asset',
  entrust: 'Vote token',
  recall: 'What, from where',
  harvest: 'The vault of',
  vote: 'On which Governor',
  grant: 'Asset',
  revoke: 'Grant',
  pause: 'Asset',
  reopen: 'Asset',
  params: 'Parameter',
  delegate: 'Votes of',
};

const NONE: Record<ActKind, string> = {
  lend: 'No vault is listed to lend to.',
  pair: 'No pair is listed on Mars Swap.',
  entrust: 'No asset is listed to vote with.',
  recall: 'Nothing is at work that could be recalled.',
  harvest: 'No vault has earned anything that is believed yet.',
  vote: 'No Governor is listed to vote on.',
  grant: 'The Treasury lists no asset.',
  revoke: 'No grant has anything left to take back.',
  pause: 'The Treasury lists no asset.',
  reopen: 'No door is shut.',
  params: 'There is no parameter.',
  delegate: 'No asset is listed to vote with.',
};

/** The form: what to do, to what, and how. */
export function ActPanel({ steward }: { steward: Steward }) {
  const { form, change, targets, target, composing, run, attempts } = steward;
  const fields = useRef<HTMLFormElement>(null);
  // After a press that composed nothing, as soon as it is said what is wrong where.
  useEffect(() => {
    if (attempts > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  const options = targets?.map(({ value, label }) => ({ value, label })) ?? [];
  const isEmpty = targets !== undefined && target === undefined;
  return (
    <Panel title="What to do">
      <form
        className="grid gap-4"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
        ref={fields}
      >
        <SelectField label="Act" onChange={(act) => change({ act })} options={ACTS} value={form.act} />
        <SelectField
          disabled={target === undefined}
          label={TARGET[form.act]}
          onChange={(value) => change({ targets: { ...form.targets, [form.act]: value } })}
          options={target ? options : [{ value: '', label: isEmpty ? 'None' : 'Reading…' }]}
          value={target?.value ?? ''}
        />
        {isEmpty ? <p className="text-muted">{NONE[form.act]}</p> : <ActFields steward={steward} />}
        {composing.state === 'unloaded' && (
          <Notice announce title="This part of the page could not be fetched" tone="warning">
            You may be offline, or a newer version was put up meanwhile. Nothing you typed is lost: try again,
            or load the page anew.
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
          {composing.state === 'busy' ? 'Asking the chain' : 'Compose and check'}
        </Button>
      </form>
    </Panel>
  );
}
